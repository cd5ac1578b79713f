using Holdfast.Control.Runtime;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Controllers;

/// <summary>
/// Lets the store forget what was overwritten. At least one sweep's time of history stays, for watchers that reconnect; a store that is never
/// compacted would grow with every status report.
/// </summary>
internal sealed class CompactHistory(IStore store, Replica replica, TimeProvider time) : IController
{
    private (long Revision, DateTimeOffset At)? _mark;

    public string Name => nameof(CompactHistory);

    public IReadOnlyList<Table> Reads { get; } = [];

    public IReadOnlyList<Table> Writes { get; } = [];

    public TimeSpan Sweep => TimeSpan.FromMinutes(5);

    public async ValueTask<ControllerReport> RunAsync(CancellationToken ct)
    {
        var (revision, now) = (replica.Current.Revision, time.GetUtcNow());
        if (_mark is not { } mark)
        {
            _mark = (revision, now);
            return new($"keeps all since revision {revision}");
        }
        if (now - mark.At < Sweep || mark.Revision == 0) return new($"keeps all since revision {mark.Revision}", mark.At + Sweep);
        await store.CompactAsync(mark.Revision, ct);
        _mark = (revision, now);
        return new($"forgot what was overwritten up to revision {mark.Revision}", now + Sweep);
    }
}
