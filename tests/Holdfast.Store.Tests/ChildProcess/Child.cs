using System.Globalization;
using Holdfast.Store.Sqlite;

namespace Holdfast.Store.Tests.ChildProcess;

/// <summary>What this executable does when a test starts it as a process that may be killed or run short of room.</summary>
internal static class Child
{
    public const string Argument = "--store-child";

    public static async Task<int> RunAsync(string role, string path)
    {
        Func<string, Task> run = role switch
        {
            "write" => WriteAsync,
            "hold" => HoldAsync,
            "fill" => FillAsync,
            "open" => OpenAsync,
            _ => throw new ArgumentException($"no such role: {role}"),
        };
        await run(path);
        return 0;
    }

    /// <summary>Writes new keys from several writers, and says each once it is acknowledged, until killed; compacts now and then.</summary>
    private static async Task WriteAsync(string path)
    {
        await using var store = SqliteStore.Open(path, TimeProvider.System);
        var run = (await store.RangeAsync("", 0, CancellationToken.None)).Revision;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{run}/{writer}/{i}");
                Write[] writes = [Write.Put(key, new byte[i % 3000]), Write.Put($"again/{writer}", new byte[100])];
                var done = await store.CommitAsync(new([Compare.Absent(key)], writes), CancellationToken.None);
                Say(key);
                if (i % 50 == 49)
                    await store.CompactAsync(done.Revision, CancellationToken.None);
            }
        })));
    }

    private static async Task HoldAsync(string path)
    {
        await using var store = SqliteStore.Open(path, TimeProvider.System);
        Say("open");
        await Console.In.ReadLineAsync();
    }

    /// <summary>Writes until the device is full, makes room, and writes on.</summary>
    private static async Task FillAsync(string path)
    {
        var ballast = Path.Combine(Path.GetDirectoryName(path)!, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[2 << 20]);
        await using var store = SqliteStore.Open(path, TimeProvider.System);
        var written = 0;
        try
        {
            for (; ; written++)
                await store.CommitAsync(new([], [Write.Put($"key/{written:D4}", new byte[100_000])]), CancellationToken.None);
        }
        catch (StoreFullException e)
        {
            Say($"full: {e.Message}");
        }
        Say($"kept: {(await store.RangeAsync("key/", 0, CancellationToken.None)).Entries.Count == written}");
        File.Delete(ballast);
        var after = await store.CommitAsync(new([], [Write.Put("after", new byte[100_000])]), CancellationToken.None);
        Say($"after: {after.Revision == written + 1}");
    }

    private static async Task OpenAsync(string path)
    {
        try
        {
            await using var store = SqliteStore.Open(path, TimeProvider.System);
            Say("open");
        }
        catch (StoreException e)
        {
            Say($"{e.GetType().Name}: {e.Message}");
        }
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
