using System.Collections.Concurrent;
using System.Text.Json;
using Holdfast.Store.Documents;

namespace Holdfast.Store.Leases;

/// <summary>
/// Leases of a store that one process has to itself: who holds one is written to the store, until when is kept in memory. They end with the
/// process, because whoever held one has then ended too.
/// </summary>
public sealed class LocalLeases(TimeProvider time, Func<Transaction, CancellationToken, ValueTask<CommitResult>> commit) : IDisposable
{
    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _taking = new(1);

    public async ValueTask<Lease?> TryAcquireAsync(string name, string holder, TimeSpan ttl, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ttl, TimeSpan.Zero);
        await _taking.WaitAsync(ct);
        try
        {
            if (_held.TryGetValue(Lease.KeyOf(name), out var held) && IsAlive(held))
                return null;
            var document = JsonSerializer.SerializeToUtf8Bytes(new LeaseHolder { Name = name, Holder = holder }, DocumentJson.Of<LeaseHolder>());
            var taken = await commit(new([], [Write.Put(Lease.KeyOf(name), document)]), ct);
            _held[Lease.KeyOf(name)] = new(taken.Revision, ttl, time.GetTimestamp());
            return new(name, holder, taken.Revision, ttl);
        }
        finally
        {
            _taking.Release();
        }
    }

    public bool Renew(Lease lease) =>
        _held.TryGetValue(Lease.KeyOf(lease.Name), out var held)
        && held.Token == lease.Token
        && IsAlive(held)
        && _held.TryUpdate(Lease.KeyOf(lease.Name), held with { RenewedAt = time.GetTimestamp() }, held);

    public async ValueTask ReleaseAsync(Lease lease, CancellationToken ct)
    {
        var key = Lease.KeyOf(lease.Name);
        if (_held.TryGetValue(key, out var held) && held.Token == lease.Token && _held.TryRemove(key, out _))
            await commit(new([Compare.ModRevision(key, lease.Token)], [Write.Delete(key)]), ct);
    }

    /// <summary>Whether the lease at the key is held with that token. Once it has expired it never is again.</summary>
    public bool IsHeld(string key, long token) => _held.TryGetValue(key, out var held) && held.Token == token && IsAlive(held);

    public void Dispose() => _taking.Dispose();

    private bool IsAlive(Held held) => time.GetElapsedTime(held.RenewedAt) < held.Ttl;

    private readonly record struct Held(long Token, TimeSpan Ttl, long RenewedAt);
}
