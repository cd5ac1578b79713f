using System.Net.Sockets;
using System.Text;

namespace Holdfast.EndToEnd.Tests;

public class SignalTests
{
    private const int Hangup = 1;

    [Fact]
    public async Task A_good_configuration_is_taken_in_on_SIGHUP_and_a_bad_one_changes_nothing()
    {
        await using var agent = await RunningAgent.Start();
        var good = await File.ReadAllTextAsync(agent.Configuration);

        await File.WriteAllTextAsync(agent.Configuration, good + "\nlog_levle = \"DEBUG\"\n");
        agent.Signal(Hangup);
        await Eventually.True("the refusal in the log", () => Task.FromResult(agent.Log.Contains("Did you mean \"log_level\"?", StringComparison.Ordinal)));
        Assert.Equal("ready", (await agent.Get("/v1/nodes"))[0].GetProperty("Status").GetString());

        await File.WriteAllTextAsync(agent.Configuration, good + "\nlog_level = \"DEBUG\"\ndatacenter = \"elsewhere\"\n");
        agent.Signal(Hangup);
        await Eventually.True("the reload in the log", () => Task.FromResult(agent.Log.Contains("Configuration read again", StringComparison.Ordinal)));
        Assert.Contains("datacenter", agent.Log, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("dc1", (await agent.Get("/v1/nodes"))[0].GetProperty("Datacenter").GetString());
    }

    [Fact]
    public async Task The_init_system_is_told_when_the_agent_serves_and_when_it_stops()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "notify");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        await using var agent = await RunningAgent.Start(notifySocket: path);
        Assert.StartsWith("READY=1", await Next(socket), StringComparison.Ordinal);
        await agent.Terminate();
        Assert.StartsWith("STOPPING=1", await Next(socket), StringComparison.Ordinal);
    }

    private static async Task<string> Next(Socket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var buffer = new byte[4096];
        return Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer, SocketFlags.None, limit.Token));
    }
}
