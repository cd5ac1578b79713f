namespace Holdfast.Model.Capacity;

/// <summary>What an allocation was given.</summary>
public sealed record AllocatedResources
{
    public ValueMap<AllocatedTaskResources>? Tasks { get; init; }
    public AllocatedSharedResources Shared { get; init => field = value ?? new(); } = new();
}
