using Microsoft.Extensions.Logging;

namespace Holdfast.Agent.Allocations;

/// <summary>Ends allocations whose group wants that when the node has not reached a server for so long (stop_on_client_after).</summary>
internal sealed class EndDisconnected(RunningAllocations allocations, Func<DateTimeOffset> lastAnswer, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    internal async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(Pause, clock, cancellation).ConfigureAwait(false);
            var silence = clock.GetUtcNow() - lastAnswer();
            foreach (var runner in allocations.All.Where(runner => !runner.IsOver && IsTooLong(runner.Group, silence)))
            {
                log.LogWarning("Allocation {Alloc} is ended because no server has answered for {Silence}", runner.Alloc.ID, silence);
                runner.Stop(cancellation);
            }
        }
    }

    internal static bool IsTooLong(TaskGroup group, TimeSpan silence) =>
        (group.Disconnect?.StopOnClientAfter ?? group.StopAfterClientDisconnect) is { Nanoseconds: > 0 } limit && silence > limit.ToTimeSpan();
}
