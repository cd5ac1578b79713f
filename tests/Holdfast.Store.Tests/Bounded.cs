namespace Holdfast.Store.Tests;

/// <summary>Waits of tests end: what is not there after half a minute will not come.</summary>
internal static class Bounded
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static CancellationToken Token() => new CancellationTokenSource(s_patience).Token;

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(s_patience);

    public static Task Soon(this Task task) => task.WaitAsync(s_patience);

    /// <summary>For what nothing announces, such as that a loop has gone to rest.</summary>
    public static async Task Until(Func<bool> holds)
    {
        for (var ct = Token(); !holds(); ct.ThrowIfCancellationRequested())
            await Task.Yield();
    }

    public static async Task<List<T>> TakeAsync<T>(this IAsyncEnumerable<T> source, int count)
    {
        var taken = new List<T>();
        await foreach (var item in source.WithCancellation(Token()))
        {
            taken.Add(item);
            if (taken.Count == count)
                break;
        }
        return taken;
    }
}
