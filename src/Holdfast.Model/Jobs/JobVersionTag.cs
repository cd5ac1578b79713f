namespace Holdfast.Model.Jobs;

/// <summary>A name given to a version, which keeps it from garbage collection.</summary>
public sealed record JobVersionTag
{
    public string Name { get; init; } = "";
    public string Description { get; init; } = "";
    public long TaggedTime { get; init; }
}
