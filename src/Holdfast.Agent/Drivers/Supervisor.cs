using System.Globalization;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Drivers;

/// <summary>
/// The parent of a task: the system's shell with a fixed script. It outlives the agent, and adds to a record file its own identity when it starts
/// and the task's exit status when it ends, one line and one write each:
/// <code>
/// boot 1b4e28ba-…
/// run 0
/// supervisor 4711 (sh) S 1 …      the line of /proc/PID/stat
/// exit 0
/// </code>
/// The agent writes the first two lines beforehand, so that the file has its block and a full disk cannot keep the exit status from being written.
/// </summary>
internal static class Supervisor
{
    /// <summary>Argument zero of the script: how the process is found in a list of processes.</summary>
    internal const string Name = "holdfast-task";

    /// <summary>The descriptor that leads to the task's standard error; the shell's own error stream stays apart, or its remarks would be in the task's log.</summary>
    internal const int StandardError = 3;

    /// <remarks>
    /// Signals: caught by the shell itself ("trap :" instead of "trap ''"), because caught ones go back to their default in the task while ignored
    /// ones would stay ignored. The task runs in the foreground, because a background child would have SIGINT ignored. The task's own shell first
    /// writes the given values to the given files (control groups, OOM score), so that no instruction of the task runs outside its limits.
    /// The script's variables have names that no task uses, because setting an inherited variable would change it for the task too.
    /// If the agent has died meanwhile nobody else will write the exit status to disk, so the file is synced.
    /// </remarks>
    internal const string Script =
        """
        trap : HUP INT QUIT ALRM TERM USR1 USR2 PIPE
        _holdfast_record=$1
        shift
        read -r _holdfast_stat </proc/self/stat
        echo "supervisor $_holdfast_stat" >>"$_holdfast_record"
        (
          while [ "$1" != -- ]; do
            echo "$2" >"$1" || exit 125
            shift 2
          done
          shift
          exec "$@"
        ) 2>&3 3>&-
        echo "exit $?" >>"$_holdfast_record"
        read -r _holdfast_stat </proc/self/stat
        set -- $_holdfast_stat
        [ "$4" = "$PPID" ] || sync "$_holdfast_record"
        """;

    /// <summary>The shell to use: dash where it is, since it is by far the smallest.</summary>
    internal static string Shell { get; } = File.Exists("/bin/dash") ? "/bin/dash" : "/bin/sh";

    internal static void BeginRecord(string path, long run) => File.WriteAllText(path, $"boot {BootId.Current}\nrun {run}\n");

    /// <summary>What the record says; a last line that was not finished counts as not written.</summary>
    internal static SupervisorRecord ReadRecord(string path)
    {
        var text = ProcFile.TryRead(path) ?? "";
        var record = new SupervisorRecord("", -1, null, null);
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            record = line.Split(' ', 2) switch
            {
                ["boot", var boot] => record with { BootId = boot },
                ["run", var run] when long.TryParse(run, CultureInfo.InvariantCulture, out var number) => record with { Run = number },
                ["supervisor", var stat] when ProcessStat.TryParse(stat, out var parsed) => record with { Process = parsed },
                ["exit", var code] when int.TryParse(code, CultureInfo.InvariantCulture, out var number) => record with { ExitCode = number },
                _ => record,
            };
        }
        return record;
    }
}

/// <summary>What a supervisor has written so far.</summary>
/// <param name="Process">Null until it has started.</param>
/// <param name="ExitCode">Null until the task has ended; 128+N for an end by signal N.</param>
internal sealed record SupervisorRecord(string BootId, long Run, ProcessStat? Process, int? ExitCode);
