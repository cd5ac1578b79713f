namespace Holdfast.Agent;

/// <summary>The agent's folder on disk, locked for as long as this lives, so that no second agent works on the same state.</summary>
internal sealed class DataDirectory : IAsyncDisposable
{
    /// <summary>EWOULDBLOCK on Linux, which the runtime gives when another process holds the file.</summary>
    private const int WouldBlock = 11;

    private readonly FileStream _lock;
    private readonly bool _temporary;

    private DataDirectory(string path, FileStream held, bool temporary) => (Path, _lock, _temporary) = (path, held, temporary);

    public string Path { get; }

    /// <summary>A folder below it that only the agent's user can enter: jobs have secrets in their environments.</summary>
    public string Of(string name) => 
        Directory.CreateDirectory(System.IO.Path.Combine(Path, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    /// <param name="temporary">The folder and all in it is removed in the end.</param>
    public static Result<DataDirectory> Open(string path, bool temporary)
    {
        try
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fault.Unavailable($"the data directory {path} cannot be made: {e.Message}", "choose another data_dir, or make it writable for this user");
        }
        return Lock(path, temporary);
    }

    public async ValueTask DisposeAsync()
    {
        await _lock.DisposeAsync();
        if (_temporary) Directory.Delete(Path, recursive: true);
    }

    private static Result<DataDirectory> Lock(string path, bool temporary)
    {
        var file = System.IO.Path.Combine(path, "agent.lock");
        try
        {
            var held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            held.SetLength(0);
            held.Write(System.Text.Encoding.ASCII.GetBytes($"{Environment.ProcessId}\n"));
            held.Flush();
            return new DataDirectory(path, held, temporary);
        }
        catch (UnauthorizedAccessException e)
        {
            return Fault.Denied($"the data directory {path} cannot be written: {e.Message}", "make it writable for this user, or run the agent as its owner");
        }
        catch (IOException e) when (e.HResult == WouldBlock)
        {
            return Fault.Conflict($"another agent uses the data directory {path} (its process id is in {file})", "stop it first, or give this one its own data_dir");
        }
        catch (IOException e)
        {
            return Fault.Unavailable($"the data directory {path} cannot be written: {e.Message}", "check that its file system is writable and has room");
        }
    }
}
