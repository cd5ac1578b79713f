using Holdfast.Agent.Allocations;
using Microsoft.Extensions.Logging;

namespace Holdfast.Agent.Logs;

/// <summary>Looks at the logs of all running tasks once a second, and cuts those that have grown too long.</summary>
internal sealed class RotateLogs(RunningAllocations allocations, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    internal async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(Pause, clock, cancellation).ConfigureAwait(false);
            foreach (var task in allocations.All.SelectMany(runner => runner.Tasks.Values)) Look(task);
        }
    }

    private void Look(Tasks.TaskRunner task)
    {
        if (task.Logs.Disabled || task.Process is not { } process) return;
        try
        {
            task.Logs.Rotate(process.WhileFrozen);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The log of task {Task} of allocation {Alloc} cannot be rotated and grows on: {Reason}", task.Record.Task, task.Record.AllocId, e.Message);
        }
    }
}
