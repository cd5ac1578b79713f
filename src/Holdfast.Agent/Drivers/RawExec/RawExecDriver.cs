using Holdfast.Agent.Allocations;
using Holdfast.Agent.Cgroups;
using Holdfast.Agent.Native;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Drivers.RawExec;

/// <summary>Runs tasks as plain processes with the agent's own rights, each under a <see cref="Supervisor"/>.</summary>
internal sealed class RawExecDriver(RawExecOptions options, CgroupLayout layout, ProcessWatch watch, TimeProvider clock) : ITaskDriver
{
    private const string Enabling = "enable it by plugin \"raw_exec\" { config { enabled = true } } in the agent's configuration";
    private readonly bool _useCgroups = !options.NoCgroups && layout.Writable;

    public string Name => "raw_exec";

    public DriverInfo Fingerprint() => options.Enabled
        ? new() { Detected = true, Healthy = true, HealthDescription = "Healthy", Attributes = ValueMap<string>.Empty.With("driver.raw_exec", "1"), UpdateTime = clock.GetUtcNow() }
        : new() { HealthDescription = $"disabled: {Enabling}", UpdateTime = clock.GetUtcNow() };

    public Result<ITaskProcess> Start(TaskStart start)
    {
        if (!Prepare(start).TryGet(out var command, out var fault)) return fault;
        var cgroup = _useCgroups ? new TaskCgroup(layout, CgroupName(start)) : null;
        try
        {
            cgroup?.Create(start.Limits);
            Supervisor.BeginRecord(start.Paths.SupervisorRecord, start.Run);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fault.Unavailable($"the task cannot be prepared: {e.Message}", "make room, or see that the agent may write there");
        }
        return Spawn(start, command, cgroup);
    }

    public ITaskProcess? Recover(TaskHandle? handle, TaskStart start)
    {
        var record = Supervisor.ReadRecord(start.Paths.SupervisorRecord);
        handle ??= record.Run >= start.Run && record.Process is { } process ? new(process.Pid, process.StartTicks, record.BootId) : null;
        if (handle is null) return null;
        var cgroup = new TaskCgroup(layout, CgroupName(start));
        return new RawExecProcess(handle, start, _useCgroups && cgroup.Exists ? cgroup : null, watch, clock);
    }

    public async Task EndOrphanAsync(string allocId, string task, TaskPaths paths)
    {
        var start = new TaskStart(allocId, task, "", OpaqueJson.EmptyObject, ValueMap<string>.Empty, paths, 0, new(0, 0, 0), "", "");
        if (Recover(null, start) is { } process) await process.KillTreeAsync().ConfigureAwait(false);
    }

    private Result<ITaskProcess> Spawn(TaskStart start, RawExecCommand command, TaskCgroup? cgroup)
    {
        var (pid, error) = Spawning.Start(new(
            Supervisor.Shell,
            ["sh", "-c", Supervisor.Script, Supervisor.Name, start.Paths.SupervisorRecord, .. command.Writes(cgroup), "--", .. command.Words],
            command.Environment, command.Directory,
            [
                new OpenedDescriptor(0, "/dev/null", Libc.O_RDONLY),
                new OpenedDescriptor(1, start.Stdout, Libc.O_WRONLY | Libc.O_APPEND | Libc.O_CREAT),
                new OpenedDescriptor(2, "/dev/null", Libc.O_WRONLY),
                new OpenedDescriptor(Supervisor.StandardError, start.Stderr, Libc.O_WRONLY | Libc.O_APPEND | Libc.O_CREAT),
            ]));
        if (error != 0) return Fault.Unavailable($"the system could not start a process (error {error})", "look at the node's limits of processes and memory");
        var ticks = ProcessStat.Read(pid)?.StartTicks ?? 0;
        return new RawExecProcess(new(pid, ticks, BootId.Current), start, cgroup, watch, clock);
    }

    private Result<RawExecCommand> Prepare(TaskStart start)
    {
        if (!options.Enabled) return new Fault(FaultKind.Denied, "the raw_exec driver is disabled on this node", Enabling);
        if (!RawExecConfig.Parse(start.Config).TryGet(out var config, out var fault)) return fault;
        var environment = start.Environment.Where(variable => !IsDenied(variable.Key)).ToValueMap();
        if (!CommandPath.Find(config.Command, start.Paths.Root, environment).TryGet(out var path, out fault)) return fault;
        if (!UserSwitch.Prefix(start.User).TryGet(out var prefix, out fault)) return fault;
        if (config.OomScoreAdj is < 0 or > 1000) return Fault.Invalid($"oom_score_adj is {config.OomScoreAdj}", "use a number from 0 to 1000");
        var directory = config.WorkDir.Length > 0 ? Path.Combine(start.Paths.Root, config.WorkDir) : start.Paths.Root;
        if (!Directory.Exists(directory)) return Fault.Invalid($"the task's work_dir \"{directory}\" does not exist", "create it, or change work_dir");
        return new RawExecCommand(config, directory, environment, prefix, [path, .. config.Args]);
    }

    private bool IsDenied(string name) => options.DeniedEnvvars.Any(pattern => pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : name == pattern);

    private static string CgroupName(TaskStart start) => $"{start.AllocId}.{start.TaskName}";
}
