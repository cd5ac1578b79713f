namespace Holdfast.Model.Jobs;

/// <summary>Rollout between regions; see Multiregion.</summary>
public sealed record MultiregionStrategy
{
    public int? MaxParallel { get; init; }
    public string? OnFailure { get; init; }
}
