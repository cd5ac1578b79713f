using Holdfast.Agent.Drivers;
using Holdfast.Agent.Native;
using Holdfast.Agent.Tests.Support;

namespace Holdfast.Agent.Tests.Running;

public class AgentRestartTests
{
    [Fact]
    public async Task After_kill_9_of_the_agent_a_task_runs_on_with_its_pid_and_an_exit_meanwhile_is_known()
    {
        var directory = Directory.CreateTempSubdirectory("holdfast-agent-").FullName;
        var stays = Given.Alloc(Given.Shell("echo $$; n=0; while true; do n=$((n+1)); echo line $n; sleep 0.02; done"));
        var ends = Given.Batch(Given.Shell("while [ ! -e $NOMAD_ALLOC_DIR/data/go ]; do sleep 0.02; done; exit 7"));
        using (var process = AgentProcess.Start(directory, stays, ends))
        {
            await process.RunningAsync(stays.ID);
            await process.RunningAsync(ends.ID);
            process.Kill();
        }
        File.WriteAllText(Path.Combine(directory, "alloc", ends.ID, "alloc/data/go"), "");
        await Eventually.True(() => Supervisor.ReadRecord(RecordOf(directory, ends)).ExitCode == 7);
        await using var agent = await RunningAgent.StartAsync(directory: directory);
        agent.Servers.Want(stays, ends);
        var ended = await agent.StatusAsync(ends.ID, AllocClientStatus.Failed);
        Assert.Equal(7, ended.TaskStates!["main"].Events!.Single(happened => happened.Type == TaskEventType.Terminated).ExitCode);
        var running = await agent.StatusAsync(stays.ID, AllocClientStatus.Running);
        Assert.Equal(["Received", "Task Setup", "Started"], running.TaskStates!["main"].Events!.Select(happened => happened.Type));
        await Eventually.True(() => agent.LogAsync(stays.ID).Result.Split('\n').Length > 20);
        var log = (await agent.LogAsync(stays.ID)).Split('\n');
        Assert.Equal(0, Libc.Kill(int.Parse(log[0]), 0));
        Assert.Equal(Enumerable.Range(1, log.Length - 2).Select(n => $"line {n}"), log[1..^1]);
    }

    [Fact]
    public async Task A_graceful_stop_leaves_tasks_running_and_the_next_agent_can_end_them()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Alloc(Given.Task("main", "/bin/sleep", "1000"));
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        await agent.StopAsync();
        Assert.Equal(1, RunningAgent.Supervisors(agent.PathOf(alloc)));
        await agent.StartAgainAsync();
        agent.Servers.Stop(alloc.ID);
        await agent.StatusAsync(alloc.ID, AllocClientStatus.Complete);
        Assert.Equal(0, RunningAgent.Supervisors(agent.PathOf(alloc)));
    }

    [Fact]
    public async Task Without_any_server_the_agent_restores_and_restarts_tasks()
    {
        await using var agent = await RunningAgent.StartAsync();
        var policy = new RestartPolicy { Attempts = 1, Interval = Duration.FromMinutes(5), Delay = Duration.Zero, Mode = RestartMode.Fail };
        var alloc = Given.Alloc(Given.Shell("echo run; sleep 1000") with { RestartPolicy = policy });
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        await agent.StopAsync();
        agent.Servers.Unreachable = true;
        Libc.Kill(-Supervisor.ReadRecord(RecordOf(agent.Directory, alloc)).Process!.Pid, Signals.Kill);
        await agent.StartAgainAsync();
        await Eventually.True(() => agent.LogAsync(alloc.ID).Result == "run\nrun\n");
        agent.Servers.Unreachable = false;
        await Eventually.True(() => RunningAgent.Events(agent.Servers.Reported(alloc.ID)).Contains("Terminated: Exit status unknown"));
        await Eventually.True(() => agent.Servers.State(alloc.ID)!.Restarts == 1);
    }

    [Fact]
    public async Task A_reboot_starts_tasks_again_whatever_their_restart_policy()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Alloc(Given.Shell("echo run; sleep 1000"));
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        await agent.StopAsync();
        Libc.Kill(-Supervisor.ReadRecord(RecordOf(agent.Directory, alloc)).Process!.Pid, Signals.Kill);
        using (var state = Sqlite.SqliteConnection.Open(Path.Combine(agent.Directory, "client/state.db"))) state.Execute("UPDATE tasks SET boot = 'an-earlier-one'");
        await agent.StartAgainAsync();
        await Eventually.True(() => agent.LogAsync(alloc.ID).Result == "run\nrun\n");
        await Eventually.True(() => RunningAgent.Events(agent.Servers.Reported(alloc.ID)).Contains("The machine was restarted"));
    }

    [Fact]
    public async Task A_damaged_state_is_set_aside_and_running_tasks_are_taken_up()
    {
        await using var agent = await RunningAgent.StartAsync();
        var (alloc, orphan) = (Given.Alloc(Given.Shell("echo run; sleep 1000")), Given.Alloc(Given.Shell("echo run; sleep 1000")));
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        await agent.RunAsync(orphan, AllocClientStatus.Running);
        var pid = Supervisor.ReadRecord(RecordOf(agent.Directory, alloc)).Process!.Pid;
        await agent.StopAsync();
        var state = Path.Combine(agent.Directory, "client/state.db");
        File.WriteAllBytes(state, [.. Enumerable.Range(0, 8192).Select(n => (byte)(n * 7))]);
        agent.Servers.Collect(orphan.ID);
        await agent.StartAgainAsync();
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(state)!, "state.db.damaged-*"));
        await agent.StatusAsync(alloc.ID, AllocClientStatus.Running);
        await Eventually.True(() => agent.Link.StatsAsync(alloc.ID, null, default).Result.TryGet(out var usage, out _) && usage.Tasks.OrEmpty().Count == 1);
        Assert.Equal(pid, Supervisor.ReadRecord(RecordOf(agent.Directory, alloc)).Process!.Pid);
        Assert.Equal("run\n", await agent.LogAsync(alloc.ID));
        await Eventually.True(() => !Directory.Exists(agent.PathOf(orphan)) && RunningAgent.Supervisors(agent.PathOf(orphan)) == 0);
    }

    [Fact]
    public async Task A_second_agent_on_the_same_directory_is_refused()
    {
        await using var agent = await RunningAgent.StartAsync();
        var refused = await Assert.ThrowsAsync<FaultException>(() => RunningAgent.StartAsync(directory: agent.Directory));
        Assert.Equal(FaultKind.Conflict, refused.Fault.Kind);
        Assert.Contains(agent.Directory, refused.Message, StringComparison.Ordinal);
    }

    private static string RecordOf(string directory, Allocation alloc) => Path.Combine(directory, "alloc", alloc.ID, "main/private/supervisor");
}
