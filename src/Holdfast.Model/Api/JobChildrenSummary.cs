namespace Holdfast.Model.Api;

/// <summary>Counts of child jobs by status.</summary>
public sealed record JobChildrenSummary
{
    public long Pending { get; init; }
    public long Running { get; init; }
    public long Dead { get; init; }
}
