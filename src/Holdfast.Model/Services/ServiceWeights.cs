namespace Holdfast.Model.Services;

/// <summary>Weights for DNS SRV answers.</summary>
public sealed record ServiceWeights
{
    public int Passing { get; init; }
    public int Warning { get; init; }
}
