namespace Holdfast.Model.Api;

/// <summary>Mark a version stable or not.</summary>
public sealed record JobStabilityRequest
{
    public string JobID { get; init => field = value ?? ""; } = "";
    public long JobVersion { get; init; }
    public bool Stable { get; init; }
}
