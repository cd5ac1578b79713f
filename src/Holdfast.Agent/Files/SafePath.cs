namespace Holdfast.Agent.Files;

/// <summary>
/// Finds the real place of a path that someone asks for within an allocation. Tasks may lay symbolic links; the agent, with more rights than
/// they have, must not follow one out of the allocation's directory, nor into the agent's own or a task's secrets.
/// </summary>
internal static class SafePath
{
    private const int MostLinks = 40;
    private static readonly string[] Hidden = ["private", "secrets"];

    internal static Result<string> Resolve(string root, string path)
    {
        var rest = new Stack<string>(Parts(path).Reverse());
        var current = new List<string>();
        for (var links = 0; rest.TryPop(out var part);)
        {
            if (part == "..")
            {
                if (current.Count == 0) return Outside(path);
                current.RemoveAt(current.Count - 1);
                continue;
            }
            current.Add(part);
            var full = Path.Combine([root, .. current]);
            if (new FileInfo(full).LinkTarget is not { } target) continue;
            if (++links > MostLinks) return new Fault(FaultKind.Denied, $"\"{path}\" goes through too many symbolic links");
            if (target.StartsWith('/') && !IsBelow(root, target)) return Outside(path);
            current = target.StartsWith('/') ? [] : current[..^1];
            foreach (var step in Parts(target.StartsWith('/') ? target[root.Length..] : target).Reverse()) rest.Push(step);
        }
        if (current.Count > 1 && Hidden.Contains(current[1]) && current[0] != "alloc")
            return new Fault(FaultKind.Denied, $"\"{path}\" is among a task's {current[1]} files, which are not shown");
        return Path.Combine([root, .. current]);
    }

    private static IEnumerable<string> Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".");

    private static bool IsBelow(string root, string path) => path == root || path.StartsWith(root + "/", StringComparison.Ordinal);

    private static Fault Outside(string path) => new(FaultKind.Denied, $"\"{path}\" is outside the allocation's directory", "use a path below it");
}
