using System.Text;
using System.Threading.Channels;
using Holdfast.Agent.Tests.Support;

namespace Holdfast.Agent.Tests.Running;

public class ExecTests
{
    [Fact]
    public async Task A_command_runs_with_the_tasks_environment_directory_and_input()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Alloc(Given.Task("main", "/bin/sleep", "1000") with { Env = ValueMap<string>.Empty.With("GREETING", "hello") });
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        var (stdout, stderr, code) = await ExecAsync(agent, alloc, tty: false, ["/bin/sh", "-c", "echo $GREETING; pwd; cat; echo oops >&2; exit 5"], "from stdin");
        Assert.Equal($"hello\n{agent.PathOf(alloc, "main")}\nfrom stdin", stdout);
        Assert.Equal(("oops\n", 5), (stderr, code));
    }

    [Fact]
    public async Task On_a_terminal_the_command_has_a_controlling_terminal_of_the_callers_size()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Alloc(Given.Task("main", "/bin/sleep", "1000"));
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        var (stdout, _, code) = await ExecAsync(agent, alloc, tty: true, ["/bin/sh", "-c", "read go; stty size; tty; echo there > /dev/tty"], "go\n");
        Assert.Contains("33 111\r\n/dev/pts/", stdout, StringComparison.Ordinal);
        Assert.EndsWith("there\r\n", stdout, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Cancelling_kills_the_command()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Alloc(Given.Task("main", "/bin/sleep", "1000"));
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));
        var running = agent.Link.ExecAsync(alloc.ID, new("main", ["/bin/sleep", "1000"], false), Channel.CreateUnbounded<ExecStreamingInput>().Reader, Channel.CreateUnbounded<ExecStreamingOutput>().Writer, cancel.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_command_that_is_not_there_is_a_fault()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Alloc(Given.Task("main", "/bin/sleep", "1000"));
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        var result = await agent.Link.ExecAsync(alloc.ID, new("main", ["no-such-command"], false), Channel.CreateUnbounded<ExecStreamingInput>().Reader, Channel.CreateUnbounded<ExecStreamingOutput>().Writer, default);
        Assert.Contains("no-such-command", result.Fault!.What, StringComparison.Ordinal);
    }

    private static async Task<(string Stdout, string Stderr, int Code)> ExecAsync(RunningAgent agent, Allocation alloc, bool tty, string[] command, string stdin)
    {
        var input = Channel.CreateUnbounded<ExecStreamingInput>();
        var output = Channel.CreateUnbounded<ExecStreamingOutput>();
        input.Writer.TryWrite(new() { TTYSize = new() { Height = 33, Width = 111 } });
        input.Writer.TryWrite(new() { Stdin = new() { Data = Encoding.UTF8.GetBytes(stdin) } });
        if (!tty) input.Writer.TryWrite(new() { Stdin = new() { Close = true } });
        Assert.True((await agent.Link.ExecAsync(alloc.ID, new("main", command, tty), input.Reader, output.Writer, default).WaitAsync(TimeSpan.FromSeconds(20))).Value);
        var frames = await output.Reader.ReadAllAsync().ToListAsync();
        string Text(Func<ExecStreamingOutput, ExecStreamingIOOperation?> of) => string.Concat(frames.Select(frame => Encoding.UTF8.GetString(of(frame)?.Data ?? [])));
        Assert.True(frames[^1].Exited);
        return (Text(frame => frame.Stdout), Text(frame => frame.Stderr), frames[^1].Result!.ExitCode);
    }
}
