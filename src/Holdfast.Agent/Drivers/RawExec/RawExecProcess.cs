using Holdfast.Agent.Cgroups;
using Holdfast.Agent.Native;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Drivers.RawExec;

/// <summary>A task under its supervisor, started by this agent or by an earlier one.</summary>
internal sealed class RawExecProcess : ITaskProcess
{
    private static readonly TimeSpan BirthDeadline = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookPause = TimeSpan.FromMilliseconds(5);
    private readonly TaskStart _start;
    private readonly TaskCgroup? _cgroup;
    private readonly ProcessTree _tree;
    private readonly TimeProvider _clock;

    internal RawExecProcess(TaskHandle handle, TaskStart start, TaskCgroup? cgroup, ProcessWatch watch, TimeProvider clock)
    {
        (Handle, _start, _cgroup, _clock) = (handle, start, cgroup, clock);
        _tree = new(handle.Pid, start.AllocId, start.TaskName);
        Exit = WaitAsync(watch);
    }

    public TaskHandle Handle { get; }

    public Task<TaskExit> Exit { get; }

    public async Task SignalAsync(int signal)
    {
        var deadline = _clock.GetUtcNow() + BirthDeadline;
        while (Handle.IsAlive && _clock.GetUtcNow() < deadline)
        {
            if (MainPid() is { } pid)
            {
                Libc.Kill(pid, signal);
                return;
            }
            await Task.Delay(LookPause, _clock).ConfigureAwait(false);
        }
    }

    public async Task KillTreeAsync()
    {
        // A supervisor whose shell has not yet come to start the task is given the time to; it is not killed, since it writes the exit status.
        if (Handle.IsAlive && MainPid() is null) await SignalAsync(Signals.Kill).ConfigureAwait(false);
        if (_cgroup is not null) await _cgroup.KillAsync(_clock).ConfigureAwait(false);
        else await _tree.KillAsync(_clock).ConfigureAwait(false);
        // With a cgroup override the task is outside the agent's groups.
        if (Handle.IsAlive && MainPid() is { } survivor) Libc.Kill(survivor, Signals.Kill);
        for (var tries = 0; _cgroup is not null && !_cgroup.TryRemove() && tries < 50; tries++) await Task.Delay(LookPause, _clock).ConfigureAwait(false);
    }

    public void WhileFrozen(Action action)
    {
        var byCgroup = _cgroup?.Freeze(true) == true;
        if (!byCgroup) _tree.Signal(Signals.Stop);
        try
        {
            action();
        }
        finally
        {
            if (byCgroup) _cgroup!.Freeze(false);
            else _tree.Signal(Signals.Continue);
        }
    }

    public TaskUsage Usage()
    {
        var members = Members();
        var pids = members.ToValueMap(stat => $"{stat.Pid}", ProcessUsageOf);
        var (user, system, resident) = (pids.Values.Sum(p => p.UserNanoseconds), pids.Values.Sum(p => p.SystemNanoseconds), pids.Values.Sum(p => p.Resident));
        // The kernel adds up a group's memory at leisure: for the first moments it says 0.
        if (_cgroup?.Usage() is { } usage) return new(usage.Resident > 0 ? usage : usage with { Resident = resident }, ["RSS", "Cache", "Swap", "Usage", "Max Usage"], pids);
        return new(new(user + system, user, system, 0, 0, resident, 0, 0, 0, 0), ["RSS"], pids);
    }

    public Result<SpawnRequest> CommandInside(IReadOnlyList<string> command)
    {
        if (command.Count == 0) return Fault.Invalid("there is no command to run", "name one");
        var environment = _start.Environment;
        if (!CommandPath.Find(command[0], _start.Paths.Root, environment).TryGet(out var path, out var fault)) return fault;
        if (!UserSwitch.Prefix(_start.User).TryGet(out var prefix, out fault)) return fault;
        var ready = new RawExecCommand(new() { Command = path }, _start.Paths.Root, environment, prefix, [path, .. command.Skip(1)]);
        const string script = """while [ "$1" != -- ]; do echo "$2" >"$1" || exit 125; shift 2; done; shift; exec "$@" """;
        return new SpawnRequest(Supervisor.Shell, ["sh", "-c", script, "holdfast-exec", .. ready.Writes(_cgroup), "--", .. ready.Words], ready.Environment, ready.Directory, []);
    }

    private async Task<TaskExit> WaitAsync(ProcessWatch watch)
    {
        if (Handle.BootId != BootId.Current)
        {
            var last = Supervisor.ReadRecord(_start.Paths.SupervisorRecord);
            return last.ExitCode is { } before ? new(before) : new(-1, Unknown: "the machine was restarted while the task ran", Rebooted: true);
        }
        // The watch is opened before the identity is compared, so that a pid which is reused in between is not waited for.
        var ended = watch.ExitOf(Handle.Pid);
        if (Handle.IsAlive) await ended.ConfigureAwait(false);
        var record = Supervisor.ReadRecord(_start.Paths.SupervisorRecord);
        return record.ExitCode is { } code
            ? new(code, OomKilled: code > 128 && _cgroup?.OomKilled == true)
            : new(-1, Unknown: $"the task's supervisor (pid {Handle.Pid}) was killed before it could write it down");
    }

    private IReadOnlyList<ProcessStat> Members() =>
        _cgroup is null ? [.. _tree.Members()] : [.. _cgroup.Pids.Select(ProcessStat.Read).OfType<ProcessStat>()];

    private int? MainPid()
    {
        var children = ProcFile.TryRead($"/proc/{Handle.Pid}/task/{Handle.Pid}/children");
        if (children is not null) return int.TryParse(children.AsSpan().Trim().ToString().Split(' ')[0], out var pid) ? pid : null;
        // Kernels without CONFIG_PROC_CHILDREN.
        return ProcFile.AllPids().Select(ProcessStat.Read).FirstOrDefault(stat => stat?.ParentPid == Handle.Pid)?.Pid;
    }

    private static ProcessUsage ProcessUsageOf(ProcessStat stat)
    {
        const long nanosecondsPerTick = 10_000_000;
        return new(stat.UserTicks * nanosecondsPerTick, stat.SystemTicks * nanosecondsPerTick, stat.ResidentPages * Environment.SystemPageSize);
    }
}
