namespace Holdfast.Model.Jobs;

/// <summary>Accepted for compatibility; only a paid edition of Nomad acts on it.</summary>
public sealed record Multiregion
{
    public MultiregionStrategy? Strategy { get; init; }
    public ValueList<MultiregionRegion>? Regions { get; init; }
}
