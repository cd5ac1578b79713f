using System.Text.Json.Serialization;

namespace Holdfast.Model.Api;

/// <summary>A job in a list.</summary>
public sealed record JobListStub
{
    public string ID { get; init => field = value ?? ""; } = "";
    public string ParentID { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string Namespace { get; init => field = value ?? ""; } = "";
    public ValueList<string>? Datacenters { get; init; }
    public string Type { get; init => field = value ?? ""; } = "";
    public int Priority { get; init; }
    public bool Periodic { get; init; }
    public bool ParameterizedJob { get; init; }
    public bool Stop { get; init; }
    public string Status { get; init => field = value ?? ""; } = "";
    public string StatusDescription { get; init => field = value ?? ""; } = "";
    public JobSummary? JobSummary { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    public long JobModifyIndex { get; init; }
    /// <summary>Unix nanoseconds.</summary>
    public long SubmitTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueMap<string>? Meta { get; init; }
}
