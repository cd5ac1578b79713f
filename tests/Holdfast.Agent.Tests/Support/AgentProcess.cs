using System.Diagnostics;
using System.Text.Json;

namespace Holdfast.Agent.Tests.Support;

/// <summary>An agent in a process of its own, which can be killed.</summary>
internal sealed class AgentProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _reports;

    private AgentProcess(Process process, string reports) => (_process, _reports) = (process, reports);

    public static AgentProcess Start(string directory, params IEnumerable<Allocation> allocs)
    {
        var (file, reports) = (Path.Combine(directory, "desired.jsonl"), Path.Combine(directory, "reports.jsonl"));
        File.WriteAllLines(file, allocs.Select(alloc => JsonSerializer.Serialize(alloc with { AllocModifyIndex = 1 }, ModelJson.Compact.TypeInfo<Allocation>())));
        var host = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Holdfast.Agent.TestHost/debug/Holdfast.Agent.TestHost.dll").Replace("/debug/", $"/{new DirectoryInfo(AppContext.BaseDirectory).Name}/", StringComparison.Ordinal));
        return new(Process.Start(new ProcessStartInfo("dotnet", [host, directory, file, reports]))!, reports);
    }

    public Allocation? Reported(string id)
    {
        if (!File.Exists(_reports)) return null;
        using var reader = new StreamReader(new FileStream(_reports, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize(line, ModelJson.Compact.TypeInfo<Allocation>())!).LastOrDefault(alloc => alloc.ID == id);
    }

    public Task RunningAsync(string id) => Eventually.True(() => Reported(id)?.ClientStatus == AllocClientStatus.Running, () => $"the agent's process to run {id}; {RunningAgent.Events(Reported(id))}");

    /// <summary>As kill -9 does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
