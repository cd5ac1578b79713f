using System.Net.WebSockets;
using System.Text;
using Holdfast.Client;
using Holdfast.Store;
using Holdfast.Store.Tables;
using Microsoft.Extensions.Logging;

namespace Holdfast.Api.Tests.Endpoints;

public class StreamTests
{
    private const string Exec = "/v1/client/allocation/" + ApiUnderTest.AllocId + "/exec?task=t&command=%5B%22cat%22%5D";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Frames_of_a_log_follow_each_other_with_nothing_between()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        await api.Node.Log.Writer.WriteAsync(new() { Data = "one\n"u8.ToArray(), File = "alloc/logs/t.stdout.0", Offset = 4 });
        await api.Node.Log.Writer.WriteAsync(new() { Data = "two\n"u8.ToArray() });
        Assert.Equal(
            "{\"Offset\":4,\"Data\":\"b25lCg==\",\"File\":\"alloc/logs/t.stdout.0\"}{\"Data\":\"dHdvCg==\"}", await api.TextAsync($"/v1/client/fs/logs/{ApiUnderTest.AllocId}?task=t"));
    }

    [Fact]
    public async Task A_plain_log_is_the_bytes_alone()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        await api.Node.Log.Writer.WriteAsync(new() { Data = "one\n"u8.ToArray() });
        await api.Node.Log.Writer.WriteAsync(new() { FileEvent = "file truncated" });
        await api.Node.Log.Writer.WriteAsync(new() { Data = "two\n"u8.ToArray() });
        Assert.Equal("one\ntwo\n", await api.TextAsync($"/v1/client/fs/logs/{ApiUnderTest.AllocId}?task=t&plain=true"));
    }

    [Fact]
    public async Task A_followed_log_brings_each_frame_as_it_is_written()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        await using var frames = api.Client.Files.LogsAsync(ApiUnderTest.AllocId, "t", "stdout", new(0, FromEnd: false), follow: true).GetAsyncEnumerator();
        foreach (var text in (string[])["one", "two", "three"])
        {
            await api.Node.Log.Writer.WriteAsync(new() { Data = Encoding.UTF8.GetBytes(text) });
            Assert.True(await frames.MoveNextAsync().AsTask().WaitAsync(s_patience));
            Assert.Equal(text, Encoding.UTF8.GetString(frames.Current.Data!));
        }
    }

    [Fact]
    public async Task Files_are_listed_read_and_cut()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        Assert.Equal("hello.txt", Assert.Single((await api.Client.Files.ListAsync(ApiUnderTest.AllocId, "/alloc")).Value).Name);
        Assert.Equal(11, (await api.Client.Files.StatAsync(ApiUnderTest.AllocId, "/alloc/hello.txt")).Value.Size);
        using var whole = new StreamReader(await api.Client.Files.CatAsync(ApiUnderTest.AllocId, "/alloc/hello.txt"));
        Assert.Equal("hello world", await whole.ReadToEndAsync());
        using var part = new StreamReader(await api.Client.Files.ReadAtAsync(ApiUnderTest.AllocId, "/alloc/hello.txt", 6, 3));
        Assert.Equal("wor", await part.ReadToEndAsync());
        var frame = Assert.Single(await api.Client.Files.StreamAsync(ApiUnderTest.AllocId, "/alloc/hello.txt", new(5, FromEnd: true), follow: false).ToListAsync());
        Assert.Equal("world", Encoding.UTF8.GetString(frame.Data!));
    }

    [Fact]
    public async Task Exec_carries_input_terminal_size_output_and_exit_code()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        await using var session = await api.Client.Allocations.ExecAsync(ApiUnderTest.AllocId, new("t", ["cat", "-"], Tty: true));
        using var limit = new CancellationTokenSource(s_patience);
        await session.SendAsync(new() { TTYSize = new() { Width = 80, Height = 24 } }, limit.Token);
        await session.SendAsync(new() { Stdin = new() { Data = "echo"u8.ToArray() } }, limit.Token);
        await session.SendAsync(new() { Stdin = new() { Close = true } }, limit.Token);
        var frames = await session.ReadAsync(limit.Token).ToListAsync(limit.Token);
        Assert.Equal("80x24", Encoding.UTF8.GetString(frames[0].Stderr!.Data!));
        Assert.Equal("echo", Encoding.UTF8.GetString(frames[1].Stdout!.Data!));
        Assert.Equal((true, 2), (frames[2].Exited, frames[2].Result!.ExitCode));
    }

    [Fact]
    public async Task Exec_takes_the_token_frame_of_browsers_first()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        using var socket = new ClientWebSocket();
        using var limit = new CancellationTokenSource(s_patience);
        await socket.ConnectAsync(new UriBuilder(new Uri(api.Address, Exec + "&ws_handshake=true")) { Scheme = "ws" }.Uri, limit.Token);
        foreach (var frame in (string[])["{\"version\":1,\"auth_token\":\"\"}", "{}", "{\"stdin\":{\"data\":\"aGk=\"}}"])
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, limit.Token);
        var buffer = new byte[1000];
        var received = await socket.ReceiveAsync(buffer, limit.Token);
        Assert.Equal("{\"stdout\":{\"data\":\"aGk=\"}}", Encoding.UTF8.GetString(buffer, 0, received.Count));
    }

    [Fact]
    public async Task A_client_of_exec_that_goes_away_ends_the_command()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        using (var socket = new ClientWebSocket())
        {
            await socket.ConnectAsync(new UriBuilder(new Uri(api.Address, Exec)) { Scheme = "ws" }.Uri, TestContext.Current.CancellationToken);
            socket.Abort();
        }
        await api.Node.ExecCancelled.Task.WaitAsync(s_patience);
    }

    [Fact]
    public async Task A_command_that_cannot_be_run_is_told_by_the_code_that_closes_the_connection()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        await using var session = await api.Client.Allocations.ExecAsync(ApiUnderTest.AllocId, new("x", ["cat"], Tty: false));
        var failed = await Assert.ThrowsAsync<ApiException>(async () => await session.ReadAsync().ToListAsync().AsTask().WaitAsync(s_patience));
        Assert.Equal(404, (int)failed.Status!);
        Assert.Contains("there is no task x", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_come_as_lines_of_the_wanted_topics()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        await using var batches = api.Client.Events.StreamAsync(topics: ["Node:second"]).GetAsyncEnumerator();
        var next = batches.MoveNextAsync().AsTask();
        // Events from before the stream was open are not promised: write until one comes.
        for (var i = 0; !next.IsCompleted; i++)
        {
            await api.WriteAsync(new WriteBatch().Put(Schema.Nodes, Given.Node("second") with { StatusUpdatedAt = i }).Put(Schema.Nodes, Given.Node("third") with { StatusUpdatedAt = i }));
            await Task.WhenAny(next, Task.Delay(50));
            Assert.True(i < 400, "no event came");
        }
        Assert.True(await next);
        Assert.All(batches.Current.Events!, one => Assert.Equal(("Node", "second"), (one.Topic, one.Key)));
    }

    [Fact]
    public async Task The_monitor_brings_latest_and_new_lines_of_the_level_asked_for()
    {
        await using var api = await ApiUnderTest.StartAsync();
        api.Logger.LogWarning("from before");
        await using var frames = api.Client.Agent.MonitorAsync("debug").Select(frame => Encoding.UTF8.GetString(frame.Data!))
            .Where(line => line.Contains("test:", StringComparison.Ordinal)).GetAsyncEnumerator();
        Assert.True(await frames.MoveNextAsync().AsTask().WaitAsync(s_patience));
        Assert.EndsWith("[WARN] test: from before\n", frames.Current, StringComparison.Ordinal);
        api.Logger.LogTrace("not asked for");
        api.Logger.LogDebug("now");
        Assert.True(await frames.MoveNextAsync().AsTask().WaitAsync(s_patience));
        Assert.EndsWith("[DEBUG] test: now\n", frames.Current, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_and_blocking_queries_end_when_the_agent_stops()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        var before = await api.Client.Namespaces.ListAsync();
        var waiting = api.Client.Namespaces.ListAsync(new() { Index = before.Index, Wait = TimeSpan.FromMinutes(5) });
        using var log = await api.GetAsync($"/v1/client/fs/logs/{ApiUnderTest.AllocId}?task=t&follow=true");
        var reading = log.Content.ReadAsStringAsync();
        await api.Host.DisposeAsync().AsTask().WaitAsync(s_patience);
        Assert.Equal(before.Index, (await waiting.WaitAsync(s_patience)).Index);
        Assert.Equal("", await reading.WaitAsync(s_patience));
    }
}
