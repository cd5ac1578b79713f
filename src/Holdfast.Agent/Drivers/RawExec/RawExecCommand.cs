using System.Text.RegularExpressions;
using Holdfast.Agent.Cgroups;

namespace Holdfast.Agent.Drivers.RawExec;

/// <summary>A command made ready for a shell that ends with exec.</summary>
internal sealed partial record RawExecCommand(
    RawExecConfig Config, string Directory, ValueMap<string> FullEnvironment, IReadOnlyList<string> UserPrefix, IReadOnlyList<string> Program)
{
    /// <summary>What the shell can carry. Shells drop variables whose names are not theirs, such as those with a dot.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Environment => FullEnvironment.Where(variable => ShellName().IsMatch(variable.Key));

    /// <summary>The words to run; variables that the shell cannot carry are set by env, on the way.</summary>
    internal IReadOnlyList<string> Words
    {
        get
        {
            var odd = FullEnvironment.Where(variable => !ShellName().IsMatch(variable.Key) && variable.Key.Length > 0 && !variable.Key.Contains('=')).ToList();
            return odd.Count == 0 ? [.. UserPrefix, .. Program] : [.. UserPrefix, "/usr/bin/env", .. odd.Select(variable => $"{variable.Key}={variable.Value}"), .. Program];
        }
    }

    /// <summary>Files and the values to write to them before the program starts.</summary>
    internal IEnumerable<string> Writes(TaskCgroup? cgroup)
    {
        var joins = Config switch
        {
            { CgroupV2Override.Length: > 0 } => [Path.Combine("/sys/fs/cgroup", Config.CgroupV2Override.TrimStart('/'), "cgroup.procs")],
            { CgroupV1Override.Count: > 0 } => Config.CgroupV1Override.Select(entry => Path.Combine("/sys/fs/cgroup", entry.Key, entry.Value.TrimStart('/'), "cgroup.procs")),
            _ => cgroup?.JoinFiles ?? [],
        };
        foreach (var file in joins)
        {
            yield return file;
            yield return "0";
        }
        if (Config.OomScoreAdj <= 0) yield break;
        yield return "/proc/self/oom_score_adj";
        yield return $"{Config.OomScoreAdj}";
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex ShellName();
}
