namespace Holdfast.Agent.Drivers.RawExec;

/// <summary>Where the program of a task is: an absolute path, a path in the task's directory, or a name on the task's PATH.</summary>
internal static class CommandPath
{
    private const string DefaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    internal static Result<string> Find(string command, string taskDirectory, ValueMap<string> environment)
    {
        var path = environment.TryGetValue("PATH", out var set) ? set : DefaultPath;
        var candidates = Candidates(command, taskDirectory, path).ToList();
        foreach (var candidate in candidates.Where(File.Exists))
        {
            if ((File.GetUnixFileMode(candidate) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != UnixFileMode.None) return candidate;
            if (command.Contains('/')) return Fault.Invalid($"\"{candidate}\" is not executable", "give it execute permission (chmod +x)");
        }
        return command.StartsWith('/')
            ? Fault.Invalid($"there is no program \"{command}\" on this node", "install it, or constrain the job to nodes that have it")
            : Fault.Invalid($"there is no program \"{command}\" in the task's directory or on PATH ({path})", "install it, use an absolute path, or constrain the job to nodes that have it");
    }

    private static IEnumerable<string> Candidates(string command, string taskDirectory, string path)
    {
        if (command.StartsWith('/')) return [command];
        string[] own = [Path.Combine(taskDirectory, "local", command), Path.Combine(taskDirectory, command)];
        return command.Contains('/') ? own : own.Concat(path.Split(':', StringSplitOptions.RemoveEmptyEntries).Select(directory => Path.Combine(directory, command)));
    }
}
