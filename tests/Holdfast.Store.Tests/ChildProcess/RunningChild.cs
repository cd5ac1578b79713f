using System.Diagnostics;

namespace Holdfast.Store.Tests.ChildProcess;

/// <summary>This executable in a child's role; killed, if it still runs, when disposed.</summary>
internal sealed class RunningChild : IDisposable
{
    private readonly Process _process;

    private RunningChild(ProcessStartInfo start) => _process = Process.Start(start)!;

    public static RunningChild Start(string role, string path) => new(Command(Dotnet, [.. ChildArguments(role, path)]));

    /// <summary>Runs the child where a script prepares its own mounts, which nobody else sees; the script ends with <c>exec "$@"</c>.</summary>
    public static RunningChild StartAmongMounts(string script, string role, string path) =>
        new(Command("unshare", ["--user", "--map-root-user", "--mount", "sh", "-euc", script, "sh", Dotnet, .. ChildArguments(role, path)]));

    /// <summary>Null when the child has ended.</summary>
    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync(Bounded.Token());

    public async Task<List<string>> ReadToEndAsync()
    {
        var lines = new List<string>();
        while (await ReadLineAsync() is { } line)
            lines.Add(line);
        await _process.WaitForExitAsync(Bounded.Token());
        return lines;
    }

    public async Task<string> ErrorAsync() => await _process.StandardError.ReadToEndAsync(Bounded.Token());

    /// <summary>kill -9.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Dotnet => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private static IEnumerable<string> ChildArguments(string role, string path) => [typeof(Child).Assembly.Location, Child.Argument, role, path];

    private static ProcessStartInfo Command(string file, IEnumerable<string> arguments) =>
        new(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
}
