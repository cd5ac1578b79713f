namespace Holdfast.Model.Jobs;

/// <summary>One region of a Multiregion.</summary>
public sealed record MultiregionRegion
{
    public string Name { get; init => field = value ?? ""; } = "";
    public int? Count { get; init; }
    public ValueList<string>? Datacenters { get; init; }
    public string NodePool { get; init => field = value ?? ""; } = "";
    public ValueMap<string>? Meta { get; init; }
}
