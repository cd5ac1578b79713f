using System.Net;
using System.Net.Sockets;

namespace Holdfast.EndToEnd.Tests;

/// <summary>An agent in surroundings that cannot work ends with status 1 and says why; what is on disk stays as it was.</summary>
public class BadSurroundingsTests
{
    [Fact]
    public async Task An_unknown_key_of_the_configuration_is_shown_in_its_line_with_the_right_one()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("agent.hcl", """
            data_dir = "/tmp"
            client {
              enabeld = true
            }
            """);
        var run = await CommandRun.Of(["agent", "-config", file]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("agent.hcl:3", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"enabled\"?", run.Error, StringComparison.Ordinal);
        Assert.Contains("enabeld = true", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_and_a_malformed_file_are_shown_with_their_line()
    {
        using var folder = new TemporaryFolder();
        var wrong = await CommandRun.Of(["agent", "-config", folder.Write("wrong.hcl", "ports {\n  http = \"many\"\n}\n")]);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("wrong.hcl:2", wrong.Error, StringComparison.Ordinal);
        var malformed = await CommandRun.Of(["agent", "-config", folder.Write("malformed.json", "{\"data_dir\": }")]);
        Assert.Equal(1, malformed.ExitCode);
        Assert.Contains("malformed.json:1", malformed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of(["agent", "-config", folder.Write("agent.hcl", Minimal($"{folder.Path}/data", port))]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"127.0.0.1:{port}", run.Error, StringComparison.Ordinal);
        Assert.Contains("in use", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_agent_on_the_same_data_directory_is_refused_and_the_first_goes_on()
    {
        await using var first = await RunningAgent.Start();
        var second = await CommandRun.Of(["agent", "-config", first.Configuration]);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains(first.DataDir, second.Error, StringComparison.Ordinal);
        Assert.Contains("another agent", second.Error, StringComparison.Ordinal);
        Assert.Equal("ready", (await first.Get("/v1/nodes"))[0].GetProperty("Status").GetString());
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        // A file in the way stops root too, whom permissions would not.
        var inTheWay = folder.Write("data", "");
        var run = await CommandRun.Of(["agent", "-config", folder.Write("agent.hcl", Minimal(inTheWay, RunningAgent.FreePort()))]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(inTheWay, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_server_database_stops_the_agent_and_is_left_as_it_is()
    {
        await using var agent = await RunningAgent.Start();
        await agent.RunJob(BadInputTests.Sleeper("kept"));
        // A clean end leaves everything in the one file; after a kill the write-ahead log beside it would mend the damage.
        await agent.Terminate();
        var database = Directory.EnumerateFiles(Path.Combine(agent.DataDir, "server"), "*.db").Single();
        var good = await File.ReadAllBytesAsync(database);
        await File.WriteAllBytesAsync(database, [.. "not a database at all"u8.ToArray(), .. new byte[8192]]);
        var damaged = await File.ReadAllBytesAsync(database);

        var run = await CommandRun.Of(["agent", "-config", agent.Configuration]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(database, run.Error, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(database));
        await File.WriteAllBytesAsync(database, good);
        await agent.Restart();
        Assert.Equal("kept", (await agent.Get("/v1/job/kept")).GetProperty("ID").GetString());
    }

    [Fact]
    public async Task A_damaged_client_state_is_set_aside_and_rebuilt_and_the_task_keeps_its_pid()
    {
        await using var agent = await RunningAgent.Start();
        await agent.RunJob(BadInputTests.Sleeper("kept"));
        var id = (await agent.Allocations("kept"))[0].GetProperty("ID").GetString();
        await agent.Kill();
        var state = Directory.EnumerateFiles(Path.Combine(agent.DataDir, "client"), "*.db").Single();
        foreach (var log in Directory.EnumerateFiles(Path.GetDirectoryName(state)!, Path.GetFileName(state) + "-*")) File.Delete(log);
        await File.WriteAllBytesAsync(state, new byte[16384]);

        await agent.Restart();

        await Eventually.True("the same allocation running", async () =>
            (await agent.Get($"/v1/allocation/{id}")).GetProperty("ClientStatus").GetString() == "running");
        Assert.Contains(Directory.EnumerateFiles(Path.GetDirectoryName(state)!), file => file.Contains("damaged", StringComparison.Ordinal));
        Assert.Contains("damaged", agent.Log, StringComparison.Ordinal);
        Assert.Single(await agent.Allocations("kept"));
    }

    [Fact]
    public async Task A_full_disk_refuses_writes_clearly_and_keeps_what_was_acknowledged()
    {
        Assert.SkipUnless(Environment.UserName == "root", "mounting a small file system needs root");
        using var folder = new TemporaryFolder();
        await using var disk = await SmallDisk.Mount(folder.Path, megabytes: 6);
        await using var agent = await RunningAgent.Start("client { disk_total_mb = 10000 }", disk.Path);
        await agent.RunJob(BadInputTests.Sleeper("before"));
        var filler = Path.Combine(disk.Path, "filler");
        await disk.Fill(filler);

        var answers = new List<string>();
        for (var i = 0; i < 40 && answers.Count == 0; i++)
        {
            var run = await CommandRun.Of(["job", "run", "-detach", "-address", agent.Address, "-"], BadInputTests.Sleeper($"during-{i}", new string('x', 20_000)));
            if (run.ExitCode != 0) answers.Add(run.Error);
        }
        Assert.Contains("full", Assert.Single(answers), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("before", (await agent.Get("/v1/job/before")).GetProperty("ID").GetString());

        File.Delete(filler);
        await Eventually.True("writes accepted again", async () =>
            (await CommandRun.Of(["job", "run", "-detach", "-address", agent.Address, "-"], BadInputTests.Sleeper("after"))).ExitCode == 0);
    }

    private static string Minimal(string dataDir, int port) => $$"""
        data_dir  = "{{dataDir}}"
        bind_addr = "127.0.0.1"
        ports { http = {{port}} }
        server { enabled = true }
        client { enabled = true }
        """;
}
