namespace Holdfast.Model.Capacity;

/// <summary>Memory given to a task, in MiB.</summary>
public sealed record AllocatedMemoryResources
{
    public long MemoryMB { get; init; }
    public long MemoryMaxMB { get; init; }
}
