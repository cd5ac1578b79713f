using Holdfast.Agent.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Holdfast.Agent.Tests.Support;

/// <summary>An agent on a directory of its own, which goes with all its processes when the test is over.</summary>
internal sealed class RunningAgent : IAsyncDisposable
{
    private NodeAgent? _agent;

    private RunningAgent(string directory, Func<AgentOptions, AgentOptions>? change)
    {
        Directory = directory;
        Options = new AgentOptions { DataDir = directory, NodeName = "test", RawExec = new() { Enabled = true } };
        if (change is not null) Options = change(Options);
    }

    public string Directory { get; }

    public AgentOptions Options { get; }

    public FakeServers Servers { get; } = new();

    public NodeAgent Agent => _agent!;

    public INodeLink Link => Agent.Link;

    public static async Task<RunningAgent> StartAsync(Func<AgentOptions, AgentOptions>? change = null, string? directory = null)
    {
        var running = new RunningAgent(directory ?? System.IO.Directory.CreateTempSubdirectory("holdfast-agent-").FullName, change);
        await running.StartAgainAsync();
        return running;
    }

    public async Task StopAsync()
    {
        if (_agent is not null) await _agent.StopAsync();
        _agent = null;
    }

    public async Task StartAgainAsync()
    {
        _agent = new(Options, Servers, TimeProvider.System, NullLoggerFactory.Instance);
        await _agent.StartAsync();
    }

    /// <summary>Wants the allocation and waits until it is as asked.</summary>
    public async Task<Allocation> RunAsync(Allocation alloc, string clientStatus)
    {
        Servers.Want(alloc);
        return await StatusAsync(alloc.ID, clientStatus);
    }

    public async Task<Allocation> StatusAsync(string id, string clientStatus) =>
        await Eventually.NotNull(() => Servers.Reported(id) is { } report && report.ClientStatus == clientStatus ? report : null,
            () => $"allocation to be {clientStatus}; it is {Servers.Reported(id)?.ClientStatus}: {Events(Servers.Reported(id))}");

    public static string Events(Allocation? alloc) =>
        string.Join(" | ", alloc?.TaskStates.OrEmpty().SelectMany(task => task.Value.Events.OrEmpty().Select(happened => $"{task.Key} {happened.Type}: {happened.DisplayMessage}")) ?? []);

    public async Task<string> LogAsync(string id, string type = "stdout", string task = "main")
    {
        var text = new List<byte>();
        await foreach (var frame in Link.StreamLogsAsync(id, task, type, new(0, false), false, CancellationToken.None)) text.AddRange(frame.Data ?? []);
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }

    public string PathOf(Allocation alloc, params string[] parts) => Path.Combine([Directory, "alloc", alloc.ID, .. parts]);

    public static int Supervisors(string directory) => ProcFile.AllPids().Count(pid => ProcFile.TryRead($"/proc/{pid}/cmdline")?.Contains(directory, StringComparison.Ordinal) == true);

    public async ValueTask DisposeAsync()
    {
        if (_agent is null) await StartAgainAsync();
        Servers.Unreachable = false;
        foreach (var alloc in System.IO.Directory.EnumerateDirectories(Path.Combine(Directory, "alloc"))) Servers.Collect(Path.GetFileName(alloc));
        await Eventually.True(() => !System.IO.Directory.EnumerateDirectories(Path.Combine(Directory, "alloc")).Any(), () => "the allocations to be gone");
        await StopAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
