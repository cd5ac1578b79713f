using System.Text.Json.Serialization;

namespace Holdfast.Model.Api;

/// <summary>Register a job, optionally only over a known JobModifyIndex.</summary>
public sealed record JobRegisterRequest
{
    public JobSubmission? Submission { get; init; }
    public Job? Job { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool EnforceIndex { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long JobModifyIndex { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool PolicyOverride { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool PreserveCounts { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool PreserveResources { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int EvalPriority { get; init; }
}
