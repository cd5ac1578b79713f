using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Holdfast.Whoami;

namespace Holdfast.Cli.Tests.Whoami;

/// <summary>The whoami service over real HTTP.</summary>
public class WhoamiTests
{
    private static readonly Dictionary<string, string> Allocation = new()
    {
        ["NOMAD_ALLOC_ID"] = "a1",
        ["NOMAD_ALLOC_NAME"] = "web.g[0]",
        ["NOMAD_TASK_NAME"] = "t",
        ["NOMAD_DC"] = "dc1",
    };

    [Fact]
    public async Task The_plain_answer_tells_host_allocation_and_request()
    {
        await using var server = await Start();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Test", "yes");
        var text = await http.GetStringAsync($"{server.Address}/some/path?q=1");
        var lines = text.Split('\n');
        Assert.StartsWith($"Hostname: {Environment.MachineName}", lines[0], StringComparison.Ordinal);
        Assert.Contains("Alloc-ID: a1", lines);
        Assert.Contains("Alloc-Name: web.g[0]", lines);
        Assert.Contains("IP: 127.0.0.1", lines);
        Assert.Contains("GET /some/path?q=1 HTTP/1.1", lines);
        Assert.Contains("X-Test: yes", lines);
        Assert.Contains(lines, line => line.StartsWith("RemoteAddr: 127.0.0.1:", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("Job:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_JSON_answer_holds_the_same()
    {
        await using var server = await Start();
        using var http = new HttpClient();
        using var answer = JsonDocument.Parse(await http.GetStringAsync($"{server.Address}/api?x=y"));
        var identity = answer.RootElement.GetProperty("identity");
        Assert.Equal("a1", identity.GetProperty("alloc_id").GetString());
        Assert.Equal("dc1", identity.GetProperty("datacenter").GetString());
        Assert.Equal("/api?x=y", answer.RootElement.GetProperty("url").GetString());
        Assert.Equal("GET", answer.RootElement.GetProperty("method").GetString());
        Assert.True(answer.RootElement.GetProperty("headers").TryGetProperty("Host", out _));
    }

    [Fact]
    public async Task Health_answers_with_the_status_that_was_set()
    {
        await using var server = await Start();
        using var http = new HttpClient();
        async Task<HttpStatusCode> Health() => (await http.GetAsync($"{server.Address}/health")).StatusCode;
        async Task<HttpStatusCode> Set(string body) => (await http.PostAsync($"{server.Address}/health", new StringContent(body))).StatusCode;
        Assert.Equal(HttpStatusCode.OK, await Health());
        Assert.Equal(HttpStatusCode.OK, await Set("503"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Health());
        Assert.Equal(HttpStatusCode.BadRequest, await Set("ill"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Health());
        await Set("200");
        Assert.Equal(HttpStatusCode.OK, await Health());
    }

    [Fact]
    public async Task Status_mode_answers_the_same_on_every_path()
    {
        await using var server = await Start(statusOnly: true);
        using var http = new HttpClient();
        foreach (var path in new[] { "/", "/health", "/api", "/any/where" })
            Assert.Equal("""{"alloc_id":"a1","status":"ok"}""", await http.GetStringAsync($"{server.Address}{path}"));
    }

    [Fact]
    public async Task Echo_gives_messages_back()
    {
        await using var server = await Start();
        using var socket = new ClientWebSocket();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await socket.ConnectAsync(new Uri(server.Address.Replace("http", "ws", StringComparison.Ordinal) + "/echo"), limit.Token);
        await socket.SendAsync(Encoding.UTF8.GetBytes("hello"), WebSocketMessageType.Text, true, limit.Token);
        var buffer = new byte[64];
        var got = await socket.ReceiveAsync(buffer, limit.Token);
        Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 0, got.Count));
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.UpgradeRequired, (await http.GetAsync($"{server.Address}/echo")).StatusCode);
        Assert.Equal("1", await http.GetStringAsync($"{server.Address}/bench"));
    }

    [Fact]
    public async Task A_port_in_use_is_an_error_that_names_it()
    {
        await using var server = await Start();
        var port = new Uri(server.Address).Port;
        var failure = await Assert.ThrowsAsync<IOException>(
            () => WhoamiServer.StartAsync(new("127.0.0.1", port, false), WhoamiIdentity.Of(Allocation), CancellationToken.None));
        Assert.Contains($"{port}", failure.Message, StringComparison.Ordinal);
    }

    private static Task<WhoamiServer> Start(bool statusOnly = false) =>
        WhoamiServer.StartAsync(new("127.0.0.1", 0, statusOnly), WhoamiIdentity.Of(Allocation), CancellationToken.None);
}
