namespace Holdfast.Agent;

/// <summary>Where the agent keeps its own state and the allocations' directories.</summary>
internal sealed record AgentDirectories(string State, string Allocations)
{
    /// <exception cref="FaultException">They cannot be made or written.</exception>
    internal static AgentDirectories Make(AgentOptions options)
    {
        if (!Path.IsPathRooted(options.DataDir)) throw new FaultException(Fault.Invalid($"data_dir is \"{options.DataDir}\"", "give it an absolute path"));
        var directories = new AgentDirectories(
            options.StateDir.Length > 0 ? options.StateDir : Path.Combine(options.DataDir, "client"),
            options.AllocDir.Length > 0 ? options.AllocDir : Path.Combine(options.DataDir, "alloc"));
        Make(directories.Allocations, UnixFileMode.None);
        // It holds the node's secret and whatever jobs have in their environment.
        Make(directories.State, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return directories;
    }

    /// <param name="mode">None leaves it to the umask.</param>
    private static void Make(string directory, UnixFileMode mode)
    {
        try
        {
            Directory.CreateDirectory(directory);
            if (mode != UnixFileMode.None) File.SetUnixFileMode(directory, mode);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(new(FaultKind.Denied, $"the directory {directory} cannot be made: {e.Message}", "give the agent a data_dir that it may write"));
        }
    }
}
