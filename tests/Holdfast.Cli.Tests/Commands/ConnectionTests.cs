using System.Net;
using System.Net.Sockets;

namespace Holdfast.Cli.Tests.Commands;

/// <summary>Where the agent's address and the namespace come from, and what is said when nothing answers.</summary>
public class ConnectionTests
{
    public static TheoryData<string[], string, string> Addresses() => new()
    {
        { [], "", "the default" },
        { [], "NOMAD_ADDR", "the environment variable NOMAD_ADDR" },
        { [], "HOLDFAST_ADDR", "the environment variable HOLDFAST_ADDR" },
        { ["-address={0}"], "NOMAD_ADDR", "-address" },
        { ["--address", "{0}"], "", "-address" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task When_nothing_answers_the_address_is_told_and_where_it_comes_from(string[] flags, string variable, string origin)
    {
        Assert.SkipWhen(origin == "the default" && await SomethingListens(4646), "an agent runs on the default port of this machine");
        var address = $"http://127.0.0.1:{FreePort()}";
        var environment = variable.Length > 0 ? new Dictionary<string, string> { [variable] = flags.Length > 0 ? "http://127.0.0.1:1" : address } : [];
        var run = await CommandRun.Of(["job", "status", .. flags.Select(flag => string.Format(flag, address))], environment: environment);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(origin == "the default" ? "http://127.0.0.1:4646" : address, run.Error, StringComparison.Ordinal);
        Assert.Contains($"The address comes from {origin}.", run.Error, StringComparison.Ordinal);
        Assert.Contains("holdfast agent -dev", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("-namespace=ops", "")]
    [InlineData("--namespace ops", "")]
    [InlineData("", "HOLDFAST_NAMESPACE")]
    [InlineData("", "NOMAD_NAMESPACE")]
    public async Task The_namespace_goes_with_each_request(string flags, string variable)
    {
        await using var agent = await FakeAgent.Start([new("GET /v1/jobs?namespace=ops", 200, "[]")]);
        var environment = variable.Length > 0 ? new Dictionary<string, string> { [variable] = "ops" } : [];
        var run = await CommandRun.Of(["job", "status", .. flags.Split(' ', StringSplitOptions.RemoveEmptyEntries)], agent, environment: environment);
        Assert.Equal((0, "No running jobs\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Colours_come_only_when_forced_where_there_is_no_terminal_and_never_against_NO_COLOR()
    {
        await using var agent = await FakeAgent.Start([new("GET /v1/jobs", 200, """[{"ID": "a", "Status": "running"}]""")]);
        Assert.DoesNotContain('\e', (await CommandRun.Of(["job", "status"], agent)).Output);
        Assert.Contains('\e', (await CommandRun.Of(["job", "status", "-force-color"], agent)).Output);
        Assert.DoesNotContain('\e', (await CommandRun.Of(["job", "status", "-force-color", "-no-color"], agent)).Output);
        var environment = new Dictionary<string, string> { ["HOLDFAST_CLI_NO_COLOR"] = "1" };
        Assert.DoesNotContain('\e', (await CommandRun.Of(["job", "status", "-force-color"], agent, environment: environment)).Output);
    }

    private static async Task<bool> SomethingListens(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
