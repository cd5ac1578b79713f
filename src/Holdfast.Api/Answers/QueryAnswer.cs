using System.Globalization;
using Holdfast.Api.Requests;
using Holdfast.Store.Tables;

namespace Holdfast.Api.Answers;

/// <summary>Answers from a snapshot, after waiting for a newer one where a blocking query asks for it.</summary>
internal static class QueryAnswer
{
    /// <param name="changedAt">The revision of what is asked for; see <c>Snapshot.ChangedAt</c>.</param>
    /// <param name="missing">What is not there, when <paramref name="find"/> gives null.</param>
    public static async Task OneAsync<T>(this Call call, Func<Snapshot, long> changedAt, Func<Snapshot, T?> find, string missing)
        where T : class
    {
        var snapshot = await call.SnapshotAsync(changedAt);
        await call.JsonAsync(find(snapshot) ?? throw new FaultException(Fault.NotFound(missing)));
    }

    /// <summary>An object that may well be absent: null is the answer then.</summary>
    public static async Task OneOrNullAsync<T>(this Call call, Func<Snapshot, long> changedAt, Func<Snapshot, T?> find)
        where T : class
    {
        var snapshot = await call.SnapshotAsync(changedAt);
        if (find(snapshot) is { } found) await call.JsonAsync(found);
        else await call.JsonAsync("", static (writer, _, _) => writer.WriteNullValue());
    }

    /// <summary>The snapshot to answer from, with the headers that say which it is.</summary>
    public static async ValueTask<Snapshot> SnapshotAsync(this Call call, Func<Snapshot, long> changedAt)
    {
        var (after, wait) = (call.Query.Index, call.Query.Wait);
        var snapshot = after > 0 && changedAt(call.Server.Current) <= after ? await WaitAsync(call, changedAt, after, wait) : call.Server.Current;
        call.StampIndex(changedAt(snapshot));
        return snapshot;
    }

    /// <summary>Headers of every answer that shows state.</summary>
    public static void StampIndex(this Call call, long index)
    {
        var headers = call.Http.Response.Headers;
        // 0 would make clients that wait for something newer ask again at once, for ever.
        headers["X-Nomad-Index"] = Math.Max(index, 1).ToString(CultureInfo.InvariantCulture);
        headers["X-Nomad-KnownLeader"] = "true";
        headers["X-Nomad-LastContact"] = "0";
    }

    private static async Task<Snapshot> WaitAsync(Call call, Func<Snapshot, long> changedAt, long after, TimeSpan wait)
    {
        // Many clients that began to wait together should not come back together.
        var jitter = wait / 16 * Random.Shared.NextDouble();
        using var lasting = call.Lasting();
        try
        {
            return await call.Server.Replica.WaitForChangeAsync(changedAt, after, wait + jitter, lasting.Token);
        }
        catch (OperationCanceledException) when (call.Stopping.IsCancellationRequested)
        {
            return call.Server.Current;
        }
    }
}
