using Holdfast.Control.Writing;

namespace Holdfast.Control.Commands;

/// <summary>What users do to allocations through the servers.</summary>
public sealed class AllocationCommands
{
    private readonly StopAllocation _stop;

    internal AllocationCommands(CommandContext context) => _stop = new(context);

    /// <summary>Stops the allocation and has it replaced as its job demands.</summary>
    public Task<Result<AllocStopResponse>> StopAsync(string allocId, bool noShutdownDelay, CancellationToken ct) => _stop.RunAsync(allocId, noShutdownDelay, ct);
}
