namespace Holdfast.Model.Api;

/// <summary>Ids by kind, and whether more matched.</summary>
public sealed record SearchResponse
{
    public ValueMap<ValueList<string>>? Matches { get; init; }
    public ValueMap<bool>? Truncations { get; init; }
    public long Index { get; init; }
    public Duration LastContact { get; init; }
    public bool KnownLeader { get; init; }
}
