namespace Holdfast.Model.Api;

/// <summary>Counts of a job's groups as wanted and as they are.</summary>
public sealed record JobScaleStatusResponse
{
    public string JobID { get; init => field = value ?? ""; } = "";
    public string Namespace { get; init => field = value ?? ""; } = "";
    public long JobCreateIndex { get; init; }
    public long JobModifyIndex { get; init; }
    public bool JobStopped { get; init; }
    public ValueMap<TaskGroupScaleStatus>? TaskGroups { get; init; }
}
