using System.Threading.Channels;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Links;

/// <summary>
/// Stores what agents report about their allocations. One loop takes all reports that came in while it was committing into the next commit,
/// so that reports cost no delay when there are few, and few commits when there are many.
/// </summary>
internal sealed class ReportAllocations(CommandContext context)
{
    private const int QueuedReports = 1024;

    private readonly Channel<Report> _queue = Channel.CreateBounded<Report>(new BoundedChannelOptions(QueuedReports) { SingleReader = true });

    /// <summary>Returns when the report is stored.</summary>
    public async Task AddAsync(string nodeId, IReadOnlyList<Allocation> updates, CancellationToken ct)
    {
        var report = new Report(nodeId, updates, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await _queue.Writer.WriteAsync(report, ct);
        await report.Stored.Task.WaitAsync(ct);
    }

    public async Task RunAsync(CancellationToken ct)
    {
        var reports = new List<Report>();
        while (await WaitAsync(ct))
        {
            reports.Clear();
            while (reports.Sum(report => report.Updates.Count) < WriteBatch.MaxWrites && _queue.Reader.TryRead(out var report)) reports.Add(report);
            try
            {
                await StoreAsync(reports, ct);
                foreach (var report in reports) report.Stored.TrySetResult();
            }
#pragma warning disable CA1031 // Whoever reported is told, and tries again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                foreach (var report in reports) report.Stored.TrySetException(e);
            }
        }
        var stopped = new ObjectDisposedException(nameof(Server));
        _queue.Writer.TryComplete(stopped);
        while (_queue.Reader.TryRead(out var report)) report.Stored.TrySetException(stopped);
    }

    private async Task<bool> WaitAsync(CancellationToken ct)
    {
        try
        {
            return await _queue.Reader.WaitToReadAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task StoreAsync(List<Report> reports, CancellationToken ct)
    {
        var result = await context.Writer.RunAsync<bool>(snapshot => new Change<bool>(Batches(snapshot, reports), _ => true), ct);
        if (!result.TryGet(out _, out var fault)) throw new FaultException(fault);
    }

    private IReadOnlyList<WriteBatch> Batches(Snapshot snapshot, List<Report> reports)
    {
        var reported = new ReportedAllocations(snapshot, context.Now);
        foreach (var report in reports)
            foreach (var update in report.Updates) reported.Add(report.NodeId, update);
        return reported.ToBatches();
    }

    private sealed record Report(string NodeId, IReadOnlyList<Allocation> Updates, TaskCompletionSource Stored);
}
