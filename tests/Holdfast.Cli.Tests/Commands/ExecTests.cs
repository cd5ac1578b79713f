using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Holdfast.Cli.Tests.Commands;

/// <summary>A command inside a task: what goes there, what comes back, and the exit code.</summary>
public class ExecTests
{
    private const string Id = "5c2b7d31-0d0f-4a6b-9d3e-1f2a3b4c5d6e";

    [Fact]
    public async Task Input_goes_in_output_and_errors_come_out_and_the_exit_code_is_the_commands()
    {
        var asked = "";
        await using var agent = await FakeAgent.Start(Answers(), context => Cat(context, query => asked = query, exitCode: 3));
        var run = await CommandRun.Of(["alloc", "exec", "-task", "t", Id, "/bin/sh", "-c", "cat -n", "-t"], agent, "typed\n");
        Assert.Equal((3, "typed\n", "done\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Contains("""command=["/bin/sh","-c","cat -n","-t"]""", asked, StringComparison.Ordinal);
        Assert.Contains("task=t", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("tty", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_standard_input_the_command_sees_its_end_at_once()
    {
        await using var agent = await FakeAgent.Start(Answers(), context => Cat(context, _ => { }, exitCode: 0));
        var run = await CommandRun.Of(["exec", "-i=false", "-t=false", Id, "cat"], agent, "not to be read");
        Assert.Equal((0, "", "done\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_connection_that_ends_before_the_command_is_an_error()
    {
        await using var agent = await FakeAgent.Start(Answers(), async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
        });
        var run = await CommandRun.Of(["exec", Id, "cat"], agent);
        Assert.Equal((1, "Error: The connection ended before the command did.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_command_is_asked_for()
    {
        var run = await CommandRun.Of(["alloc", "exec", Id]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Usage: holdfast alloc exec [options] <allocation> <command>...", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<RecordedAnswer> Answers() =>
        [new($"GET /v1/allocation/{Id}", 200, $$"""{"ID": "{{Id}}", "TaskStates": {"t": {"State": "running"} } }""")];

    /// <summary>Gives back what it gets, and says done on standard error when the input ends.</summary>
    private static async Task Cat(HttpContext context, Action<string> asked, int exitCode)
    {
        asked(Uri.UnescapeDataString(context.Request.QueryString.Value!));
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[8192];
        while (true)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
            var frame = JsonSerializer.Deserialize(buffer.AsSpan(0, got.Count), ModelJson.Compact.ExecStreamingInput)!;
            if (frame.Stdin?.Data is { } data) await Send(socket, new() { Stdout = new() { Data = data } });
            if (frame.Stdin?.Close == true) break;
        }
        await Send(socket, new() { Stderr = new() { Data = Encoding.UTF8.GetBytes("done\n") } });
        await Send(socket, new() { Exited = true, Result = new() { ExitCode = exitCode } });
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
    }

    private static Task Send(WebSocket socket, ExecStreamingOutput frame) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame, ModelJson.Compact.ExecStreamingOutput), WebSocketMessageType.Text, true,
            CancellationToken.None);
}
