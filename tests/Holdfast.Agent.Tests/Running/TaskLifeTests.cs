using Holdfast.Agent.Processes;
using Holdfast.Agent.Tests.Support;

namespace Holdfast.Agent.Tests.Running;

public class TaskLifeTests
{
    [Fact]
    public async Task A_task_that_ends_well_completes_its_batch_allocation()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Batch(Given.Shell("echo out; echo err >&2"));
        var report = await agent.RunAsync(alloc, AllocClientStatus.Complete);
        Assert.Equal(["Received", "Task Setup", "Started", "Terminated"], report.TaskStates!["main"].Events!.Select(happened => happened.Type));
        Assert.Equal("out\n", await agent.LogAsync(alloc.ID));
        Assert.Equal("err\n", await agent.LogAsync(alloc.ID, "stderr"));
    }

    [Theory]
    [InlineData("exit 3", 3, 0)]
    [InlineData("kill -9 $$", 137, 9)]
    [InlineData("kill -TERM $$", 143, 15)]
    public async Task Exit_code_and_signal_are_told(string script, int code, int signal)
    {
        await using var agent = await RunningAgent.StartAsync();
        var report = await agent.RunAsync(Given.Batch(Given.Shell(script)), AllocClientStatus.Failed);
        var ended = report.TaskStates!["main"].Events!.Single(happened => happened.Type == TaskEventType.Terminated);
        Assert.Equal((code, signal), (ended.ExitCode, ended.Signal));
        Assert.True(report.TaskStates["main"].Failed);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_named()
    {
        await using var agent = await RunningAgent.StartAsync();
        var report = await agent.RunAsync(Given.Alloc(Given.Task("main", "/no/such/program")), AllocClientStatus.Failed);
        var failure = report.TaskStates!["main"].Events!.Single(happened => happened.Type == TaskEventType.DriverFailure);
        Assert.Contains("/no/such/program", failure.DisplayMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signals_are_at_their_default_in_the_task()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Batch(Given.Shell("grep -E 'Sig(Blk|Ign)' /proc/self/status"));
        await agent.RunAsync(alloc, AllocClientStatus.Complete);
        // glibc ignores its own signals 32 and 33 in whatever it spawns.
        const ulong ofGlibc = 0x180000000;
        Assert.All((await agent.LogAsync(alloc.ID)).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Equal(0UL, Convert.ToUInt64(line.Split('\t')[1], 16) & ~ofGlibc));
    }

    [Fact]
    public async Task The_environment_arrives_exactly_names_with_dots_included()
    {
        await using var agent = await RunningAgent.StartAsync();
        var task = Given.Task("main", "/usr/bin/env") with { Env = ValueMap<string>.Empty.With("plain", "a b\n$c'\"").With("with.dot", "x").With("IFS", ",") };
        var alloc = Given.Batch(task);
        await agent.RunAsync(alloc, AllocClientStatus.Complete);
        var log = await agent.LogAsync(alloc.ID);
        Assert.Contains("plain=a b\n$c'\"\n", log, StringComparison.Ordinal);
        Assert.Contains("with.dot=x\n", log, StringComparison.Ordinal);
        Assert.Contains($"NOMAD_ALLOC_ID={alloc.ID}\n", log, StringComparison.Ordinal);
        Assert.DoesNotContain("_holdfast", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_sends_the_kill_signal_and_reports_complete()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Alloc(Given.Shell("trap 'echo bye; exit 0' INT; echo ready; while true; do sleep 0.05; done"));
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        await Eventually.True(() => agent.LogAsync(alloc.ID).Result.Contains("ready"));
        agent.Servers.Stop(alloc.ID);
        var report = await agent.StatusAsync(alloc.ID, AllocClientStatus.Complete);
        Assert.EndsWith("bye\n", await agent.LogAsync(alloc.ID), StringComparison.Ordinal);
        Assert.Equal(["Received", "Task Setup", "Started", "Killing", "Terminated", "Killed"], report.TaskStates!["main"].Events!.Select(happened => happened.Type));
        Assert.False(report.TaskStates["main"].Failed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_of_a_tree_that_daemonises_and_ignores_signals_survives_a_stop(bool noCgroups)
    {
        await using var agent = await RunningAgent.StartAsync(options => options with { RawExec = options.RawExec with { NoCgroups = noCgroups } });
        var mark = $"{Random.Shared.Next(100_000_000, 200_000_000)}";
        var script = $"trap '' INT TERM HUP; for i in 1 2 3; do (setsid sh -c \"trap '' INT TERM HUP; sleep {mark} & wait\" &) ; done; sleep {mark}";
        var alloc = Given.Alloc(Given.Shell(script) with { KillTimeout = Duration.FromSeconds(0.2) });
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        await Eventually.True(() => Sleeping(mark) == 4, () => $"4 sleepers, there are {Sleeping(mark)}");
        agent.Servers.Stop(alloc.ID);
        await agent.StatusAsync(alloc.ID, AllocClientStatus.Complete);
        Assert.Equal(0, Sleeping(mark));
    }

    [Fact]
    public async Task A_task_over_its_memory_limit_is_told_to_be_out_of_memory()
    {
        if (!Cgroups.CgroupLayout.Detect().Writable) Assert.Skip("control groups cannot be made here");
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Batch(Given.Task("main", "/usr/bin/tail", "/dev/zero") with { Resources = new() { CPU = 100, MemoryMB = 20 } });
        var report = await agent.RunAsync(alloc, AllocClientStatus.Failed);
        var ended = report.TaskStates!["main"].Events!.Single(happened => happened.Type == TaskEventType.Terminated);
        Assert.Contains("OOM Killed", ended.DisplayMessage, StringComparison.Ordinal);
        Assert.Equal("true", ended.Details!["oom_killed"]);
    }

    [Fact]
    public async Task A_failed_task_is_restarted_by_its_policy_and_then_given_up()
    {
        await using var agent = await RunningAgent.StartAsync();
        var policy = new RestartPolicy { Attempts = 2, Interval = Duration.FromMinutes(5), Delay = Duration.FromSeconds(0.05), Mode = RestartMode.Fail };
        var report = await agent.RunAsync(Given.Alloc(Given.Shell("exit 1") with { RestartPolicy = policy }), AllocClientStatus.Failed);
        Assert.Equal(2, report.TaskStates!["main"].Restarts);
        Assert.Equal(TaskEventType.NotRestarting, report.TaskStates["main"].Events![^1].Type);
    }

    [Fact]
    public async Task A_task_runs_as_the_user_it_names()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Batch(Given.Shell("id -un; id -Gn; echo x > $NOMAD_SECRETS_DIR/a && echo y > $NOMAD_TASK_DIR/b && echo z > $NOMAD_ALLOC_DIR/data/c && echo wrote") with { User = "nobody" });
        File.SetUnixFileMode(agent.Directory, (UnixFileMode)0x1ED);
        await agent.RunAsync(alloc, AllocClientStatus.Complete);
        Assert.Equal("nobody\nnogroup\nwrote\n", await agent.LogAsync(alloc.ID));
    }

    [Fact]
    public async Task Finished_allocations_are_deleted_when_the_servers_have_forgotten_them()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Batch(Given.Shell("true"));
        await agent.RunAsync(alloc, AllocClientStatus.Complete);
        agent.Servers.Collect(alloc.ID);
        await Eventually.True(() => !Directory.Exists(agent.PathOf(alloc)));
        Assert.Equal(FaultKind.NotFound, (await agent.Link.StatFileAsync(alloc.ID, "/", default)).Fault!.Kind);
    }

    private static int Sleeping(string mark) => ProcFile.AllPids().Count(pid => ProcFile.TryRead($"/proc/{pid}/cmdline") == $"sleep\0{mark}\0");
}
