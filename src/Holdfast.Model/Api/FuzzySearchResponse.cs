namespace Holdfast.Model.Api;

/// <summary>Matches by kind, and whether more matched.</summary>
public sealed record FuzzySearchResponse
{
    public ValueMap<ValueList<FuzzyMatch>>? Matches { get; init; }
    public ValueMap<bool>? Truncations { get; init; }
    public long Index { get; init; }
    public Duration LastContact { get; init; }
    public bool KnownLeader { get; init; }
}
