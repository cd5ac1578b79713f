using Holdfast.Agent.Tests.Support;

namespace Holdfast.Agent.Tests.Running;

public class LogTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/dev/shm")]
    public async Task A_fast_writer_loses_no_line_while_its_log_is_rotated(string where)
    {
        // On tmpfs a file's head cannot be cut off: there the task is frozen for the moment.
        var directory = where.Length == 0 ? null : Directory.CreateDirectory(Path.Combine(where, $"holdfast-{Guid.NewGuid():N}")).FullName;
        await using var agent = await RunningAgent.StartAsync(directory: directory);
        const int lines = 60_000;
        var script = $"i=0; while [ $i -lt {lines} ]; do i=$((i+1)); echo \"$i this line is here to make the file grow quickly beyond its size\"; done; sleep 1.5; echo end";
        var alloc = Given.Batch(Given.Shell(script) with { LogConfig = new() { MaxFiles = 20, MaxFileSizeMB = 1 } });
        await agent.RunAsync(alloc, AllocClientStatus.Complete);
        var files = Directory.GetFiles(agent.PathOf(alloc, "alloc/logs"), "main.stdout.*");
        Assert.InRange(files.Length, 2, 20);
        var log = (await agent.LogAsync(alloc.ID)).Split('\n');
        Assert.Equal([.. Enumerable.Range(1, lines).Select(n => $"{n}"), "end", ""], log.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task Only_so_many_files_are_kept()
    {
        await using var agent = await RunningAgent.StartAsync();
        var script = "for k in 1 2 3 4; do head -c 1500000 /dev/zero | tr '\\0' 'x'; sleep 1.2; done";
        var alloc = Given.Batch(Given.Shell(script) with { LogConfig = new() { MaxFiles = 3, MaxFileSizeMB = 1 } });
        await agent.RunAsync(alloc, AllocClientStatus.Complete);
        Assert.Equal(3, Directory.GetFiles(agent.PathOf(alloc, "alloc/logs"), "main.stdout.*").Length);
    }

    [Fact]
    public async Task Following_goes_on_over_rotations_and_ends_with_the_task()
    {
        await using var agent = await RunningAgent.StartAsync();
        var script = "i=0; while [ $i -lt 30000 ]; do i=$((i+1)); echo \"$i and so on and so on and so on and so on and so on\"; done; sleep 1.2; echo last; exit 0";
        var alloc = Given.Batch(Given.Shell(script) with { LogConfig = new() { MaxFiles = 9, MaxFileSizeMB = 1 } });
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var text = new System.Text.StringBuilder();
        await foreach (var frame in agent.Link.StreamLogsAsync(alloc.ID, "main", "stdout", new(0, false), true, deadline.Token)) text.Append(System.Text.Encoding.UTF8.GetString(frame.Data!));
        Assert.Equal([.. Enumerable.Range(1, 30000).Select(n => $"{n}"), "last", ""], text.ToString().Split('\n').Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task The_end_of_a_log_is_read_from_the_end()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Batch(Given.Shell("echo 123456789"));
        await agent.RunAsync(alloc, AllocClientStatus.Complete);
        await foreach (var frame in agent.Link.StreamLogsAsync(alloc.ID, "main", "stdout", new(4, true), false, default)) Assert.Equal("789\n"u8.ToArray(), frame.Data);
        var wrong = await Assert.ThrowsAsync<FaultException>(async () => await agent.Link.StreamLogsAsync(alloc.ID, "nobody", "stdout", new(0, false), false, default).GetAsyncEnumerator().MoveNextAsync());
        Assert.Equal(FaultKind.NotFound, wrong.Fault.Kind);
    }
}
