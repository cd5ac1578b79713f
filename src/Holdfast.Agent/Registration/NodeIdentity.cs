namespace Holdfast.Agent.Registration;

/// <summary>The node's id and secret, made once and kept in the state directory, so that the node stays the same over restarts.</summary>
internal sealed record NodeIdentity(string Id, string SecretId)
{
    /// <exception cref="FaultException">The directory cannot be written.</exception>
    internal static NodeIdentity LoadOrMake(string stateDirectory) => new(LoadOrMake(stateDirectory, "client-id"), LoadOrMake(stateDirectory, "secret-id"));

    private static string LoadOrMake(string directory, string name)
    {
        var path = Path.Combine(directory, name);
        try
        {
            if (File.Exists(path) && Guid.TryParse(File.ReadAllText(path).Trim(), out var known)) return known.ToString("D");
            var id = Guid.NewGuid().ToString("D");
            var temporary = path + ".new";
            File.WriteAllText(temporary, id);
            File.SetUnixFileMode(temporary, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.Move(temporary, path, overwrite: true);
            return id;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(new(FaultKind.Denied, $"the node's id cannot be kept in {path}: {e.Message}", "give the agent a data_dir that it may write, with room"));
        }
    }
}
