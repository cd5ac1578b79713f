namespace Holdfast.Model.Nodes;

/// <summary>A named set of nodes that jobs choose.</summary>
public sealed record NodePool
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string Description { get; init => field = value ?? ""; } = "";
    public ValueMap<string>? Meta { get; init; }
    public Duration NodeIdentityTTL { get; init; }
    public NodePoolSchedulerConfiguration? SchedulerConfiguration { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
