namespace Holdfast.Model.Api;

/// <summary>Make an earlier version current.</summary>
public sealed record JobRevertRequest
{
    public string JobID { get; init => field = value ?? ""; } = "";
    public long JobVersion { get; init; }
    public long? EnforcePriorVersion { get; init; }
}
