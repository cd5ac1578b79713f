using System.Globalization;

namespace Holdfast.Agent.Processes;

/// <summary>What the kernel tells of a process in /proc/PID/stat; source: proc(5).</summary>
/// <param name="StartTicks">Clock ticks from the machine's start to the process's start: with the pid, the process's identity until the next reboot.</param>
/// <param name="UserTicks">Clock ticks, 100 a second.</param>
/// <param name="ResidentPages">Pages of memory.</param>
internal sealed record ProcessStat(int Pid, char State, int ParentPid, int Session, long UserTicks, long SystemTicks, long StartTicks, long ResidentPages)
{
    /// <summary>Ended, but not yet waited for by its parent.</summary>
    internal bool IsZombie => State is 'Z' or 'X';

    /// <summary>Null when there is no such process.</summary>
    internal static ProcessStat? Read(int pid) => ProcFile.TryRead($"/proc/{pid}/stat") is { } text && TryParse(text, out var stat) ? stat : null;

    internal static bool TryParse(string line, out ProcessStat? stat)
    {
        stat = null;
        // The command stands in brackets and may itself hold brackets and blanks: everything counts from the last bracket.
        var open = line.IndexOf('(');
        var close = line.LastIndexOf(')');
        if (open < 0 || close < open || !int.TryParse(line.AsSpan(0, open).Trim(), out var pid)) return false;
        var fields = line[(close + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length < 22) return false;
        stat = new(pid, fields[0][0], (int)Number(fields[1]), (int)Number(fields[3]), Number(fields[11]), Number(fields[12]), Number(fields[19]), Number(fields[21]));
        return true;
    }

    private static long Number(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
