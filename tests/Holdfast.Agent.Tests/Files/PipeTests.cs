using System.Diagnostics;
using Holdfast.Agent.Files;

namespace Holdfast.Agent.Tests.Files;

public sealed class PipeTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("holdfast-pipes-").FullName;

    [Fact]
    public async Task A_pipe_that_a_task_made_does_not_hold_up_who_lists_or_reads_it()
    {
        Directory.CreateDirectory(Path.Combine(_root, "main"));
        using (var make = Process.Start("mkfifo", [Path.Combine(_root, "main/pipe")])) await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        var files = new AllocFiles(_root, TimeProvider.System);
        var (listing, reading) = await Task.Run(() => (files.List("main"), files.Read("main/pipe", 0, null)), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.True(listing.TryGet(out _, out _));
        Assert.False(reading.TryGet(out _, out var fault));
        Assert.Equal("\"main/pipe\" is not a regular file", fault!.What);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
