namespace Holdfast.Model.Jobs;

/// <summary>A name given to a version, which keeps it from garbage collection.</summary>
public sealed record JobVersionTag
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string Description { get; init => field = value ?? ""; } = "";
    public long TaggedTime { get; init; }
}
