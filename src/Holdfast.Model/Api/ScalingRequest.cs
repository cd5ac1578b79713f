namespace Holdfast.Model.Api;

/// <summary>Change the count of the group that Target's entry "Group" names, or only record a scaling event when Count is null.</summary>
public sealed record ScalingRequest
{
    public const string GroupTarget = "Group";

    public long? Count { get; init; }
    public ValueMap<string>? Target { get; init; }
    public string Message { get; init => field = value ?? ""; } = "";
    public bool Error { get; init; }
    public OpaqueJson? Meta { get; init; }
    public bool PolicyOverride { get; init; }
    /// <summary>Scale only when the job still has this index; 0 does not ask.</summary>
    public long JobModifyIndex { get; init; }
}
