using System.Text;

namespace Holdfast.Store.Tests.Conformance;

/// <summary>One-line transactions and readable entries.</summary>
internal static class Raw
{
    public static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static async Task<long> PutAsync(this IStore store, string key, string value = "")
    {
        var result = await store.CommitAsync(new([], [Write.Put(key, Bytes(value))]), Bounded.Token());
        Assert.True(result.Committed);
        return result.Revision;
    }

    public static async Task<long> DeleteAsync(this IStore store, string key) =>
        (await store.CommitAsync(new([], [Write.Delete(key)]), Bounded.Token())).Revision;

    public static async Task<CommitResult> PutIfAsync(this IStore store, Compare compare, string key, string value = "") =>
        await store.CommitAsync(new([compare], [Write.Put(key, Bytes(value))]), Bounded.Token());

    public static async Task<RangeResult> ReadAsync(this IStore store, string prefix, long atRevision = 0) =>
        await store.RangeAsync(prefix, atRevision, Bounded.Token());

    public static async Task<string> ListAsync(this IStore store, string prefix, long atRevision = 0) =>
        string.Join(' ', (await store.ReadAsync(prefix, atRevision)).Entries.Select(e => $"{e.Key}={Text(e.Value)}"));

    public static IAsyncEnumerable<WatchBatch> WatchAsync(this IStore store, string prefix, long from) =>
        store.WatchAsync(prefix, from, Bounded.Token());

    public static string Show(this WatchBatch batch) =>
        $"{batch.Revision}: " + string.Join(' ', batch.Events.Select(e => e.Value is { } value ? $"{e.Key}={Text(value)}" : $"-{e.Key}"));
}
