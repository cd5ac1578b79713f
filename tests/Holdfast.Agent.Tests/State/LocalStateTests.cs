using Holdfast.Agent.Drivers;
using Holdfast.Agent.State;
using Holdfast.Agent.Tasks;
using Holdfast.Agent.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Holdfast.Agent.Tests.State;

public sealed class LocalStateTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("holdfast-state-").FullName;

    [Fact]
    public async Task What_was_saved_is_read_back_equal()
    {
        var alloc = Given.Alloc(Given.Shell("true"));
        var record = TaskRecord.New(alloc.ID, "main").With(TaskEvents.Received(), DateTimeOffset.UnixEpoch.AddDays(1)) with { Handle = new(42, 77, "boot"), Restarts = new(2, DateTimeOffset.UnixEpoch.AddHours(3)) };
        await using (var state = Open())
        {
            Assert.True(await state.Save(alloc));
            Assert.True(await state.Save(record));
            await state.Save(Given.Alloc(Given.Shell("gone")) with { ID = "gone" });
            await state.Remove("gone");
        }
        await using var again = Open();
        var stored = Assert.Single(again.Load());
        Assert.Equal(alloc, stored.Alloc);
        Assert.Equal(record, stored.Tasks.Single());
    }

    [Fact]
    public async Task Ten_events_are_kept()
    {
        var record = Enumerable.Range(0, 15).Aggregate(TaskRecord.New("a", "t"), (old, n) => old.With(TaskEvents.Restarting($"{n}", TimeSpan.Zero), DateTimeOffset.UnixEpoch));
        Assert.Equal(["5", "14"], new[] { record.State.Events![0].RestartReason, record.State.Events[^1].RestartReason });
        await Task.CompletedTask;
    }

    [Fact]
    public void A_directory_that_cannot_be_made_is_a_clear_fault()
    {
        File.WriteAllText(Path.Combine(_directory, "file"), "");
        var fault = LocalState.Open(Path.Combine(_directory, "file/below"), TimeProvider.System, NullLogger.Instance).Fault!;
        Assert.Contains("file/below", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_full_disk_saving_says_so_and_is_made_up_for_once_there_is_room()
    {
        if (Native.Libc.EffectiveUser() != 0 || Native.Libc.Mount("tmpfs", _directory, "tmpfs", 0, "size=300k") != 0) Assert.Skip("a small file system cannot be mounted here");
        try
        {
            await using (var state = Open())
            {
                var filler = Path.Combine(_directory, "filler");
                Fill(filler);
                var alloc = Given.Alloc(Given.Shell(new string('x', 50_000)));
                Assert.False(await state.Save(alloc));
                Assert.NotNull(state.Trouble);
                File.Delete(filler);
                Assert.True(await state.Save(TaskRecord.New("other", "main") with { Handle = new TaskHandle(1, 2, "b") }));
                Assert.Null(state.Trouble);
            }
            await using var again = Open();
            Assert.Equal(50_000, again.Load().Single().Alloc.Job!.TaskGroups![0].Tasks![0].Config!.Text.Count(c => c == 'x'));
        }
        finally
        {
            Native.Libc.Unmount(_directory, 2);
        }
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private LocalState Open() => LocalState.Open(_directory, TimeProvider.System, NullLogger.Instance).Value;

    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        for (var chunk = new byte[4096]; ;)
        {
            try
            {
                file.Write(chunk);
            }
            catch (IOException)
            {
                return;
            }
        }
    }
}
