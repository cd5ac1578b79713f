namespace Holdfast.Control.Commands;

/// <summary>What users do to allocations through the servers.</summary>
public sealed class AllocationCommands
{
    /// <summary>Stops the allocation and has it replaced as its job demands.</summary>
    public Task<Result<AllocStopResponse>> StopAsync(string allocId, bool noShutdownDelay, CancellationToken ct) => throw new NotSupportedException();
}
