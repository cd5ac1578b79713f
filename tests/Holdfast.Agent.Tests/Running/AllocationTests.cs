using Holdfast.Agent.Tests.Support;

namespace Holdfast.Agent.Tests.Running;

public class AllocationTests
{
    [Fact]
    public async Task Tasks_run_in_the_order_of_their_lifecycle()
    {
        await using var agent = await RunningAgent.StartAsync();
        JobTask Step(string name, string? hook, string script, bool sidecar = false) =>
            Given.Shell($"echo {name} >> $NOMAD_ALLOC_DIR/data/order; {script}", name) with { Lifecycle = hook is null ? null : new() { Hook = hook, Sidecar = sidecar } };
        var alloc = Given.Batch(
            Step("stop", "poststop", "true"), Step("main", null, "sleep 0.5"), Step("init", "prestart", "sleep 0.3"),
            Step("after", "poststart", "true"), Step("side", "prestart", "sleep 1000", sidecar: true));
        var report = await agent.RunAsync(alloc, AllocClientStatus.Complete);
        var order = await File.ReadAllLinesAsync(agent.PathOf(alloc, "alloc/data/order"));
        Assert.Equal(["init", "side"], order[..2].Order());
        Assert.Equal(["main", "after", "stop"], order[2..]);
        Assert.Contains(report.TaskStates!["side"].Events!, happened => happened.Type == TaskEventType.MainDead);
    }

    [Fact]
    public async Task A_failing_task_ends_its_siblings_and_the_allocation()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Alloc(Given.Shell("sleep 0.2; exit 1", "bad"), Given.Shell("sleep 1000", "good"));
        var report = await agent.RunAsync(alloc, AllocClientStatus.Failed);
        Assert.False(report.TaskStates!["good"].Failed);
        Assert.Equal("bad", report.TaskStates["good"].Events!.Single(happened => happened.Type == TaskEventType.SiblingFailed).FailedSibling);
    }

    [Fact]
    public async Task The_leader_is_stopped_before_the_others()
    {
        await using var agent = await RunningAgent.StartAsync();
        const string tell = "trap 'date +%s%N >> $NOMAD_ALLOC_DIR/data/end-$NOMAD_TASK_NAME; exit 0' INT; touch $NOMAD_ALLOC_DIR/data/ready-$NOMAD_TASK_NAME; while true; do sleep 0.02; done";
        var slow = "trap 'sleep 0.3; date +%s%N >> $NOMAD_ALLOC_DIR/data/end-$NOMAD_TASK_NAME; exit 0' INT; touch $NOMAD_ALLOC_DIR/data/ready-$NOMAD_TASK_NAME; while true; do sleep 0.02; done";
        var alloc = Given.Alloc(Given.Shell(tell, "follower"), Given.Shell(slow, "leader") with { Leader = true });
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        // Only now can the signal be caught.
        foreach (var task in new[] { "follower", "leader" })
            await Eventually.True(() => File.Exists(agent.PathOf(alloc, $"alloc/data/ready-{task}")), () => $"{task} with its trap set");
        agent.Servers.Stop(alloc.ID);
        await agent.StatusAsync(alloc.ID, AllocClientStatus.Complete);
        long At(string task) => long.Parse(File.ReadAllText(agent.PathOf(alloc, $"alloc/data/end-{task}")));
        Assert.True(At("leader") < At("follower"));
    }

    [Fact]
    public async Task A_restart_that_is_asked_for_does_not_count_and_gives_a_new_process()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Alloc(Given.Shell("echo run; exec sleep 1000"));
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        await Eventually.True(() => agent.LogAsync(alloc.ID).Result == "run\n");
        Assert.True((await agent.Link.RestartAsync(alloc.ID, new(), default)).Value);
        await Eventually.True(() => agent.LogAsync(alloc.ID).Result == "run\nrun\n");
        await Eventually.True(() => agent.Servers.State(alloc.ID) is { State: TaskStatus.Running, Restarts: 1, Failed: false });
        Assert.Equal(FaultKind.NotFound, (await agent.Link.RestartAsync(alloc.ID, new() { TaskName = "other" }, default)).Fault!.Kind);
    }

    [Fact]
    public async Task A_signal_reaches_the_main_process_only()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Alloc(Given.Shell("trap 'echo got' USR1; echo ready; while true; do sleep 0.05; done"));
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        await Eventually.True(() => agent.LogAsync(alloc.ID).Result == "ready\n");
        Assert.True((await agent.Link.SignalAsync(alloc.ID, new() { Signal = "SIGUSR1" }, default)).Value);
        await Eventually.True(() => agent.LogAsync(alloc.ID).Result == "ready\ngot\n");
        Assert.Equal(FaultKind.Invalid, (await agent.Link.SignalAsync(alloc.ID, new() { Signal = "SIGWHAT" }, default)).Fault!.Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Use_of_cpu_and_memory_is_measured(bool noCgroups)
    {
        await using var agent = await RunningAgent.StartAsync(options => options with { RawExec = options.RawExec with { NoCgroups = noCgroups } });
        var alloc = Given.Alloc(Given.Shell("while true; do :; done"));
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        await Task.Delay(500);
        var usage = (await agent.Link.StatsAsync(alloc.ID, null, default)).Value;
        Assert.InRange(usage.Tasks!["main"].ResourceUsage!.CpuStats!.Percent, 5, 150);
        Assert.InRange(usage.ResourceUsage!.MemoryStats!.RSS, 10_000, 50_000_000);
        Assert.Single(usage.Tasks["main"].Pids!);
        var host = (await agent.Link.HostStatsAsync(default)).Value;
        Assert.True(host.Memory!.Total > host.Memory.Available && host.CPU!.Count == Environment.ProcessorCount && host.AllocDirStats!.Size > 0);
    }

    [Fact]
    public async Task Files_are_listed_read_and_followed_but_secrets_are_not()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Alloc(Given.Shell("printf 0123456789 > local/file; while true; do echo more >> local/file; sleep 0.1; done"));
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        await Eventually.True(() => agent.Link.StatFileAsync(alloc.ID, "main/local/file", default).Result.TryGet(out var info, out _) && info.Size >= 10);
        Assert.Equal(["alloc", "main"], (await agent.Link.ListAsync(alloc.ID, "/", default)).Value.Files.Select(file => file.Name));
        using (var reader = new StreamReader((await agent.Link.ReadAsync(alloc.ID, "/main/local/file", 3, 4, default)).Value)) Assert.Equal("3456", reader.ReadToEnd());
        Assert.Equal("-rw-r--r--", (await agent.Link.StatFileAsync(alloc.ID, "main/local/file", default)).Value.FileMode);
        Assert.Equal(FaultKind.Denied, (await agent.Link.ListAsync(alloc.ID, "main/secrets", default)).Fault!.Kind);
        Assert.Equal(FaultKind.NotFound, (await agent.Link.ReadAsync(alloc.ID, "main/none", 0, null, default)).Fault!.Kind);
        var seen = "";
        await foreach (var frame in agent.Link.StreamFileAsync(alloc.ID, "main/local/file", new(0, false), true, default))
        {
            seen += System.Text.Encoding.UTF8.GetString(frame.Data!);
            if (seen.Length > 30) break;
        }
        Assert.StartsWith("0123456789more\nmore\n", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_this_agent_cannot_do_is_named_before_anything_is_started()
    {
        await using var agent = await RunningAgent.StartAsync();
        var bridged = Given.Alloc(Given.Shell("true")).InGroup(group => group with { Networks = [new() { Mode = "bridge" }] });
        var report = await agent.RunAsync(bridged, AllocClientStatus.Failed);
        Assert.Contains("mode = \"host\"", report.TaskStates!["main"].Events!.Single(happened => happened.Type == TaskEventType.SetupFailure).DisplayMessage, StringComparison.Ordinal);
        var docker = await agent.RunAsync(Given.Alloc(Given.Shell("true") with { Driver = "docker" }), AllocClientStatus.Failed);
        Assert.Contains("docker", docker.TaskStates!["main"].Events!.Single(happened => happened.Type == TaskEventType.SetupFailure).DisplayMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_the_agent_itself_fails_the_task_instead_of_leaving_it_pending()
    {
        await using var agent = await RunningAgent.StartAsync();
        // Once it has run something, the agent has looked for directories that nobody knows.
        await agent.RunAsync(Given.Batch(Given.Shell("true")), AllocClientStatus.Complete);
        // A file stands where the agent keeps the task's private directory.
        var alloc = Given.Alloc(Given.Shell("true"));
        Directory.CreateDirectory(agent.PathOf(alloc, "main"));
        File.WriteAllText(agent.PathOf(alloc, "main", "private"), "");
        var report = await agent.RunAsync(alloc, AllocClientStatus.Failed);
        Assert.Equal(TaskEventType.SetupFailure, report.TaskStates!["main"].Events!.Single(happened => happened.FailsTask).Type);
    }

    [Fact]
    public async Task Reports_wait_for_servers_to_come_back()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Batch(Given.Shell("sleep 0.5"));
        await agent.RunAsync(alloc, AllocClientStatus.Running);
        agent.Servers.Unreachable = true;
        await Eventually.True(() => File.ReadAllText(agent.PathOf(alloc, "main/private/supervisor")).Contains("exit 0"));
        Assert.Equal(AllocClientStatus.Running, agent.Servers.Reported(alloc.ID)!.ClientStatus);
        agent.Servers.Unreachable = false;
        await agent.StatusAsync(alloc.ID, AllocClientStatus.Complete);
    }

    [Fact]
    public async Task An_allocation_of_a_deployment_becomes_healthy()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Alloc(Given.Shell("sleep 1000")).InGroup(group => group with { Update = new() { MinHealthyTime = Duration.FromSeconds(0.3), HealthyDeadline = Duration.FromMinutes(1) } }) with { DeploymentID = "d" };
        agent.Servers.Want(alloc);
        await Eventually.True(() => agent.Servers.Reported(alloc.ID)?.DeploymentStatus?.Healthy == true);
        var bad = Given.Alloc(Given.Shell("exit 1")).InGroup(group => group with { Update = new() { MinHealthyTime = Duration.FromSeconds(5) } }) with { DeploymentID = "d" };
        agent.Servers.Want(bad);
        await Eventually.True(() => agent.Servers.Reported(bad.ID)?.DeploymentStatus?.Healthy == false);
    }

    [Fact]
    public async Task Finished_allocations_beyond_the_kept_number_are_collected_and_never_started_again()
    {
        await using var agent = await RunningAgent.StartAsync(options => options with { GcMaxAllocs = 1, GcInterval = TimeSpan.FromSeconds(0.2) });
        var allocs = Enumerable.Range(0, 3).Select(n => Given.Batch(Given.Shell($"sleep 0.{n}1; echo $NOMAD_ALLOC_ID"))).ToList();
        foreach (var alloc in allocs) await agent.RunAsync(alloc, AllocClientStatus.Complete);
        await Eventually.True(() => Directory.GetDirectories(Path.Combine(agent.Directory, "alloc")).Length == 1);
        Assert.True((await agent.Link.CollectGarbageAsync(null, default)).Value);
        Assert.Empty(Directory.GetDirectories(Path.Combine(agent.Directory, "alloc")));
        Assert.Equal(FaultKind.NotFound, (await agent.Link.CollectGarbageAsync(allocs[0].ID, default)).Fault!.Kind);
    }

    [Fact]
    public async Task The_payload_of_a_dispatched_job_is_written_before_the_task_starts()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Batch(Given.Shell("cat local/in/put") with { DispatchPayload = new() { File = "in/put" } });
        alloc = alloc with { Job = alloc.Job! with { Payload = "hello"u8.ToArray() } };
        await agent.RunAsync(alloc, AllocClientStatus.Complete);
        Assert.Equal("hello", await agent.LogAsync(alloc.ID));
    }

    [Fact]
    public async Task A_sticky_group_finds_the_data_of_the_allocation_it_replaces()
    {
        await using var agent = await RunningAgent.StartAsync();
        var first = Given.Batch(Given.Shell("echo kept > $NOMAD_ALLOC_DIR/data/a; echo too > local/b"));
        await agent.RunAsync(first, AllocClientStatus.Complete);
        var second = Given.Batch(Given.Shell("cat $NOMAD_ALLOC_DIR/data/a local/b")).InGroup(group => group with { EphemeralDisk = new() { Sticky = true } }) with { PreviousAllocation = first.ID };
        await agent.RunAsync(second, AllocClientStatus.Complete);
        Assert.Equal("kept\ntoo\n", await agent.LogAsync(second.ID));
    }

    [Fact]
    public async Task A_group_that_runs_too_long_is_ended()
    {
        await using var agent = await RunningAgent.StartAsync();
        var alloc = Given.Batch(Given.Shell("sleep 1000")).InGroup(group => group with { MaxRunDuration = Duration.FromSeconds(0.4) });
        var report = await agent.RunAsync(alloc, AllocClientStatus.Failed);
        Assert.Contains("max_run_duration", RunningAgent.Events(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_node_tells_what_it_is()
    {
        await using var agent = await RunningAgent.StartAsync(options => options with { Meta = ValueMap<string>.Empty.With("rack", "r1"), CpuTotalCompute = 4000 });
        var node = agent.Agent.Node;
        await Eventually.True(() => agent.Servers.Registered == node);
        string[] expected = ["cpu.arch", "cpu.numcores", "kernel.name", "kernel.version", "memory.totalbytes", "os.name", "os.version", "unique.hostname", "unique.network.ip-address", "driver.raw_exec", "nomad.version", "os.signals", "unique.storage.bytestotal"];
        Assert.All(expected, name => Assert.NotEmpty(node.Attributes![name]));
        Assert.Equal((4000, 20000, 32000), (node.NodeResources!.Cpu.CpuShares, node.NodeResources.MinDynamicPort, node.NodeResources.MaxDynamicPort));
        Assert.True(node.Drivers!["raw_exec"] is { Detected: true, Healthy: true } && node.NodeResources.Memory.MemoryMB > 100 && node.NodeResources.Networks!.Count == 1);
        await agent.StopAsync();
        await agent.StartAgainAsync();
        Assert.Equal((node.ID, node.SecretID), (agent.Agent.Node.ID, agent.Agent.Node.SecretID));
    }
}
