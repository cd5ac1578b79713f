using Microsoft.Extensions.Logging;

namespace Holdfast.Agent.Reporting;

/// <summary>Tells the servers what has become of allocations: the first change at once, those that follow within a short while together, each until it is acknowledged.</summary>
internal sealed class StatusReporter(IServerLink servers, string nodeId, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly Wake _wake = new();
    private readonly Dictionary<string, Allocation> _acknowledged = new(StringComparer.Ordinal);
    private Dictionary<string, Func<Allocation>> _pending = new(StringComparer.Ordinal);

    /// <summary>Notes that an allocation has changed; its report is made when it is sent.</summary>
    internal void Changed(string allocId, Func<Allocation> report)
    {
        lock (_lock)
        {
            _pending[allocId] = report;
            _wake.Set();
        }
    }

    /// <summary>What the servers last acknowledged of an allocation.</summary>
    internal Allocation? Acknowledged(string allocId)
    {
        lock (_lock) return _acknowledged.GetValueOrDefault(allocId);
    }

    internal void Forget(string allocId)
    {
        lock (_lock)
        {
            _pending.Remove(allocId);
            _acknowledged.Remove(allocId);
        }
    }

    internal async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await _wake.WaitAsync(cancellation).ConfigureAwait(false);
            var sent = await SendAsync(cancellation).ConfigureAwait(false);
            await Task.Delay(sent ? Window : RetryPause, clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Sends what is pending; true when the servers have it, or there was nothing.</summary>
    internal async Task<bool> SendAsync(CancellationToken cancellation)
    {
        var pending = Take();
        var reports = pending.Select(entry => entry.Value()).Where(IsNews).ToList();
        if (reports.Count == 0) return true;
        try
        {
            await servers.ReportAsync(nodeId, reports, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ServersUnreachableException or FaultException)
        {
            log.LogWarning("The state of {Count} allocations could not be reported and is kept for later: {Reason}", reports.Count, e.Message);
            PutBack(pending);
            return false;
        }
        lock (_lock)
        {
            foreach (var report in reports) _acknowledged[report.ID] = report;
        }
        return true;
    }

    private Dictionary<string, Func<Allocation>> Take()
    {
        lock (_lock)
        {
            var pending = _pending;
            _pending = new(StringComparer.Ordinal);
            return pending;
        }
    }

    private void PutBack(Dictionary<string, Func<Allocation>> pending)
    {
        lock (_lock)
        {
            foreach (var (id, report) in pending) _pending.TryAdd(id, report);
            _wake.Set();
        }
    }

    private bool IsNews(Allocation report)
    {
        lock (_lock) return !_acknowledged.TryGetValue(report.ID, out var known) || known != report;
    }
}
