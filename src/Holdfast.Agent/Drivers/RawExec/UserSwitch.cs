using Holdfast.Agent.Native;

namespace Holdfast.Agent.Drivers.RawExec;

/// <summary>How a command is run as another user: through setpriv of util-linux, which takes over group memberships and leaves no process behind.</summary>
internal static class UserSwitch
{
    private static readonly string? Setpriv = new[] { "/usr/bin/setpriv", "/bin/setpriv" }.FirstOrDefault(File.Exists);

    /// <summary>Words to put before the command; none when the agent already is that user.</summary>
    internal static Result<IReadOnlyList<string>> Prefix(string user)
    {
        if (user.Length == 0) return Result([]);
        if (Find(user) is not { } account) return Fault.Invalid($"there is no user \"{user}\" on this node", "create the user, or change the task's user");
        if (account.Uid == Libc.EffectiveUser()) return Result([]);
        if (Libc.EffectiveUser() != 0)
            return new Fault(FaultKind.Denied, $"the agent may not run tasks as user \"{user}\" because it does not run as root", "run the agent as root, or remove the task's user");
        if (Setpriv is null) return Fault.Invalid($"running as user \"{user}\" needs the program setpriv, which this node lacks", "install util-linux");
        return Result([Setpriv, $"--reuid={account.Uid}", $"--regid={account.Gid}", "--init-groups", "--"]);
    }

    /// <summary>By name or number; null when /etc/passwd has no such user.</summary>
    internal static (uint Uid, uint Gid)? Find(string user)
    {
        foreach (var line in File.ReadLines("/etc/passwd"))
        {
            var fields = line.Split(':');
            if (fields.Length > 3 && (fields[0] == user || fields[2] == user) && uint.TryParse(fields[2], out var uid) && uint.TryParse(fields[3], out var gid)) return (uid, gid);
        }
        return null;
    }

    private static Result<IReadOnlyList<string>> Result(string[] words) => words;
}
