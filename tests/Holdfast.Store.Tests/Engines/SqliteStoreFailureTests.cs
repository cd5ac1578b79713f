using Holdfast.Store.Sqlite;
using Holdfast.Store.Tests.ChildProcess;
using Holdfast.Store.Tests.Conformance;

namespace Holdfast.Store.Tests.Engines;

public sealed class SqliteStoreFailureTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Path => _directory.File("store.db");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Every_acknowledged_key_survives_kill_9()
    {
        var dice = new Random(5);
        var acknowledged = new HashSet<string>();
        for (var round = 0; round < 10; round++)
        {
            using var child = RunningChild.Start("write", Path);
            for (var lines = dice.Next(1, 400); lines > 0; lines--)
                acknowledged.Add((await child.ReadLineAsync())!);
            child.Kill();
            // What it said before it died was acknowledged too.
            acknowledged.UnionWith((await child.ReadToEndAsync()).Where(line => line.Length > 0));
        }
        await using var store = Open();
        var stored = (await store.ReadAsync("")).Entries.Select(e => e.Key).ToHashSet();
        Assert.True(acknowledged.Count > 10);
        Assert.Empty(acknowledged.Except(stored));
    }

    [Fact]
    public async Task A_second_process_is_told_that_the_store_is_in_use()
    {
        using var child = RunningChild.Start("hold", Path);
        Assert.Equal("open", await child.ReadLineAsync());
        var refused = Assert.Throws<StoreInUseException>(() => Open());
        Assert.Contains($"{Path}: the database is in use by another process", refused.Message);
        child.Kill();
        await child.ReadToEndAsync();
        await using var store = Open();
    }

    [Fact]
    public async Task A_second_opener_in_the_same_process_is_told_that_the_store_is_in_use()
    {
        await using var store = Open();
        Assert.Throws<StoreInUseException>(() => Open());
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var text = string.Join('\n', Enumerable.Range(0, 200).Select(i => $"line {i}"));
        await File.WriteAllTextAsync(Path, text);
        var refused = Assert.Throws<StoreDamagedException>(() => Open());
        Assert.Contains(Path, refused.Message);
        Assert.Contains("restore a backup", refused.Message);
        Assert.Equal(text, await File.ReadAllTextAsync(Path));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        using (var other = Holdfast.Sqlite.SqliteConnection.Open(Path))
            other.Execute("CREATE TABLE theirs (a)");
        var before = await File.ReadAllBytesAsync(Path);
        Assert.Contains("another program", Assert.Throws<StoreDamagedException>(() => Open()).Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path));
    }

    [Fact]
    public async Task A_store_of_a_newer_layout_is_refused()
    {
        await using (Open())
        {
        }
        using (var newer = Holdfast.Sqlite.SqliteConnection.Open(Path))
            newer.Execute("PRAGMA user_version = 2");
        Assert.Contains("layout 2", Assert.Throws<StoreDamagedException>(() => Open()).Message);
    }

    [Fact]
    public async Task A_store_with_overwritten_pages_is_refused_and_left_as_it_is()
    {
        await using (var store = Open())
        {
            for (var i = 0; i < 100; i++)
                await store.PutAsync($"key {i}", new('x', 2000));
        }
        var bytes = await File.ReadAllBytesAsync(Path);
        new Random(3).NextBytes(bytes.AsSpan(4096 * 3, 4096 * 20));
        await File.WriteAllBytesAsync(Path, bytes);
        Assert.Contains("damaged", Assert.Throws<StoreDamagedException>(() => Open()).Message);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path));
    }

    [Fact]
    public async Task A_store_cut_short_is_refused()
    {
        await using (var store = Open())
        {
            for (var i = 0; i < 100; i++)
                await store.PutAsync($"key {i}", new('x', 2000));
        }
        using (var file = File.OpenWrite(Path))
            file.SetLength(file.Length / 2);
        Assert.Throws<StoreDamagedException>(() => Open());
    }

    [Fact]
    public async Task A_path_below_a_file_is_refused()
    {
        await File.WriteAllTextAsync(_directory.File("file"), "");
        var refused = Assert.Throws<StoreUnwritableException>(() => SqliteStore.Open(_directory.File("file/store.db"), TimeProvider.System));
        Assert.Contains("file/store.db", refused.Message);
    }

    [Fact]
    public async Task A_read_only_file_system_is_told()
    {
        var lines = await RunAmongMountsAsync($"mount -t tmpfs -o ro tmpfs {_directory.Path}", "open");
        Assert.StartsWith("StoreUnwritableException: " + Path, Assert.Single(lines));
    }

    [Fact]
    public async Task When_the_device_is_full_nothing_is_lost_and_writing_goes_on_once_there_is_room()
    {
        var lines = await RunAmongMountsAsync($"mount -t tmpfs -o size=12m tmpfs {_directory.Path}", "fill");
        Assert.Equal(3, lines.Count);
        Assert.StartsWith($"full: {Path}: there is no room", lines[0]);
        Assert.Equal(["kept: True", "after: True"], lines[1..]);
    }

    private async Task<List<string>> RunAmongMountsAsync(string mount, string role)
    {
        using var child = RunningChild.StartAmongMounts($"{mount} && exec \"$@\"", role, Path);
        var lines = await child.ReadToEndAsync();
        var error = await child.ErrorAsync();
        Assert.SkipWhen(error.Contains("unshare:") || error.Contains("mount:"), $"no private mounts here: {error}");
        Assert.Equal("", error);
        return lines;
    }

    private SqliteStore Open() => SqliteStore.Open(Path, TimeProvider.System);
}
