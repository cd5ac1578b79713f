using System.Text;
using Holdfast.Agent.Native;

namespace Holdfast.Agent.Processes;

/// <summary>
/// The processes of a task where there is no control group to ask: those in the session that its supervisor leads, and those that carry
/// the task's own allocation and name in their environment, whatever session and parent they have since chosen.
/// </summary>
/// <param name="SupervisorPid">Leads the session; is not part of the tree.</param>
internal sealed record ProcessTree(int SupervisorPid, string AllocId, string TaskName)
{
    private static readonly TimeSpan KillPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan KillDeadline = TimeSpan.FromSeconds(10);
    private readonly byte[] _alloc = Encoding.UTF8.GetBytes($"NOMAD_ALLOC_ID={AllocId}\0");
    private readonly byte[] _task = Encoding.UTF8.GetBytes($"NOMAD_TASK_NAME={TaskName}\0");

    internal IEnumerable<ProcessStat> Members() =>
        from pid in ProcFile.AllPids()
        where pid != SupervisorPid
        let stat = ProcessStat.Read(pid)
        where stat is { IsZombie: false } && (stat.Session == SupervisorPid || IsMarked(pid))
        select stat;

    /// <summary>Sends the signal to each member once.</summary>
    internal void Signal(int signal)
    {
        foreach (var member in Members()) Libc.Kill(member.Pid, signal);
    }

    /// <summary>Stops, then kills every member until a look finds none (or for ten seconds): what forks meanwhile is found by the next look.</summary>
    internal async Task KillAsync(TimeProvider clock)
    {
        var deadline = clock.GetUtcNow() + KillDeadline;
        while (Members().ToList() is { Count: > 0 } members && clock.GetUtcNow() < deadline)
        {
            foreach (var member in members) Libc.Kill(member.Pid, Signals.Stop);
            foreach (var member in members) Libc.Kill(member.Pid, Signals.Kill);
            await Task.Delay(KillPause, clock).ConfigureAwait(false);
        }
    }

    private bool IsMarked(int pid)
    {
        try
        {
            var environment = File.ReadAllBytes($"/proc/{pid}/environ").AsSpan();
            return environment.IndexOf(_alloc) >= 0 && environment.IndexOf(_task) >= 0 && !IsSupervisor(pid);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // A supervisor of an earlier run of the task carries the same environment; it ends by itself once its task has.
    private static bool IsSupervisor(int pid) => ProcFile.TryRead($"/proc/{pid}/cmdline")?.Contains(Drivers.Supervisor.Name, StringComparison.Ordinal) == true;
}
