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
        foreach (var directory in new[] { directories.State, directories.Allocations }) Make(directory);
        return directories;
    }

    private static void Make(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(new(FaultKind.Denied, $"the directory {directory} cannot be made: {e.Message}", "give the agent a data_dir that it may write"));
        }
    }
}
