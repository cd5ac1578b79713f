using System.Text.Json.Serialization;

namespace Holdfast.Model.Api;

/// <summary>A job in a list.</summary>
public sealed record JobListStub
{
    public string ID { get; init; } = "";
    public string ParentID { get; init; } = "";
    public string Name { get; init; } = "";
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string Namespace { get; init; } = "";
    public ValueList<string>? Datacenters { get; init; }
    public string Type { get; init; } = "";
    public int Priority { get; init; }
    public bool Periodic { get; init; }
    public bool ParameterizedJob { get; init; }
    public bool Stop { get; init; }
    public string Status { get; init; } = "";
    public string StatusDescription { get; init; } = "";
    public JobSummary? JobSummary { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    public long JobModifyIndex { get; init; }
    /// <summary>Unix nanoseconds.</summary>
    public long SubmitTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueMap<string>? Meta { get; init; }
}
