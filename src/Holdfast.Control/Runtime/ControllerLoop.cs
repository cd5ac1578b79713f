using Holdfast.Store.Tables;
using Microsoft.Extensions.Logging;

namespace Holdfast.Control.Runtime;

/// <summary>Runs a controller when what it reads changes, when it is due, and now and then; waits longer after each failure in a row.</summary>
internal sealed class ControllerLoop(IController controller, Replica replica, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan s_firstBackoff = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_longestBackoff = TimeSpan.FromSeconds(30);

    private volatile ControllerStatus _status = new(controller.Name, "not run yet", default, 0);

    public ControllerStatus Status => _status;

    public async Task RunAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var seen = ChangedAt(replica.Current);
                var report = await controller.RunAsync(ct);
                _status = new(controller.Name, report.Sentence, time.GetUtcNow(), 0);
                await replica.WaitForChangeAsync(ChangedAt, seen, WaitFor(report), ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The loop is where failures of the environment end.
            catch (Exception e)
#pragma warning restore CA1031
            {
                await BackOffAsync(e, ct);
            }
        }
    }

    private long ChangedAt(Snapshot snapshot)
    {
        var newest = 0L;
        foreach (var table in controller.Reads) newest = Math.Max(newest, snapshot.ChangedAt(table));
        return newest;
    }

    private TimeSpan WaitFor(ControllerReport report)
    {
        if (report.Due is not { } due) return controller.Sweep;
        var left = due - time.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < controller.Sweep ? left : controller.Sweep;
    }

    private async Task BackOffAsync(Exception e, CancellationToken ct)
    {
        var failures = _status.Failures + 1;
        _status = new(controller.Name, e.Message, time.GetUtcNow(), failures);
        log.LogError(e, "{Controller} failed {Failures} times in a row", controller.Name, failures);
        var wait = s_firstBackoff * Math.Pow(2, Math.Min(failures - 1, 10)) * (0.5 + Random.Shared.NextDouble());
        await Task.Delay(wait < s_longestBackoff ? wait : s_longestBackoff, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
