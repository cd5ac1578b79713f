using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Holdfast.EndToEnd.Tests;

/// <summary>A real agent, server and client in one, on loopback with a data directory of its own. Disposing ends it and everything it ran.</summary>
internal sealed partial class RunningAgent : IAsyncDisposable
{
    private readonly StringBuilder _log = new();
    private Process _process;

    private RunningAgent(string folder, int port, string configuration, string dataDir, string notifySocket)
    {
        (Folder, Port, Configuration, DataDir, NotifySocket) = (folder, port, configuration, dataDir, notifySocket);
        _process = Launch();
    }

    public string Folder { get; }
    public int Port { get; }
    public string Configuration { get; }
    public string DataDir { get; }
    public string NotifySocket { get; }
    public string Address => $"http://127.0.0.1:{Port}";
    public int Pid => _process.Id;
    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(30) };

    public string Log
    {
        get { lock (_log) return _log.ToString(); }
    }

    public static async Task<RunningAgent> Start(string extraConfiguration = "", string? dataDir = null, string notifySocket = "")
    {
        var folder = Directory.CreateTempSubdirectory("holdfast-e2e-").FullName;
        var port = FreePort();
        dataDir ??= Path.Combine(folder, "data");
        var configuration = Path.Combine(folder, "agent.hcl");
        await File.WriteAllTextAsync(configuration, $$"""
            data_dir  = "{{dataDir}}"
            bind_addr = "127.0.0.1"
            name      = "here"
            ports { http = {{port}} }
            server { enabled = true }
            client { enabled = true }
            plugin "raw_exec" { config { enabled = true } }
            {{extraConfiguration}}
            """);
        var agent = new RunningAgent(folder, port, configuration, dataDir, notifySocket);
        await agent.Ready();
        return agent;
    }

    /// <summary>Ends the agent as a power cut would, leaving tasks alone.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the agent to end, and waits until it has.</summary>
    public async Task Terminate()
    {
        _ = kill(_process.Id, 15);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(limit.Token);
    }

    public void Signal(int signal) => _ = kill(_process.Id, signal);

    public async Task Restart()
    {
        _process.Dispose();
        _process = Launch();
        await Ready();
    }

    public Task<CommandRun> Run(params string[] arguments) =>
        CommandRun.Of(arguments, environment: new Dictionary<string, string> { ["HOLDFAST_ADDR"] = Address, ["NO_COLOR"] = "1" });

    public async Task<JsonElement> Get(string path) => await Http.GetFromJsonAsync(new Uri($"{Address}{path}"), ElementContext.Default.JsonElement);

    /// <summary>Writes a job file into the agent's folder and runs it to success.</summary>
    public async Task<CommandRun> RunJob(string text, params string[] options)
    {
        var file = Path.Combine(Folder, $"{Guid.NewGuid():N}.nomad.hcl");
        await File.WriteAllTextAsync(file, text);
        return (await Run(["job", "run", .. options, file])).Succeeded();
    }

    /// <summary>Allocations of a job, oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> Allocations(string job) =>
        [.. (await Get($"/v1/job/{job}/allocations")).EnumerateArray().OrderBy(alloc => alloc.GetProperty("CreateIndex").GetInt64())];

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await StopEverything();
        Http.Dispose();
        _process.Dispose();
        await Mounts.RemoveBelow(Folder);
        Directory.Delete(Folder, recursive: true);
    }

    private async Task StopEverything()
    {
        foreach (var job in (await Get("/v1/jobs?namespace=*")).EnumerateArray())
            await Http.DeleteAsync(new Uri($"{Address}/v1/job/{job.GetProperty("ID").GetString()}?purge=false&namespace={job.GetProperty("Namespace").GetString()}"));
        await Eventually.True("every allocation ended", async () =>
            (await Get("/v1/allocations?namespace=*")).EnumerateArray().All(alloc => alloc.GetProperty("ClientStatus").GetString() is not ("running" or "pending")));
        await Terminate();
    }

    private Process Launch()
    {
        var process = new Process { StartInfo = Executable.Start(["agent", "-config", Configuration]) };
        if (NotifySocket.Length > 0) process.StartInfo.Environment["NOTIFY_SOCKET"] = NotifySocket;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task Ready() => await Eventually.True($"a ready node at {Address}; log:\n{Log}", async () =>
    {
        Assert.False(_process.HasExited, $"the agent ended with {(_process.HasExited ? _process.ExitCode : 0)}:\n{Log}");
        return (await Get("/v1/nodes")).EnumerateArray().Any(node => node.GetProperty("Status").GetString() == "ready");
    });

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_log) _log.AppendLine(line);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int kill(int pid, int signal);
}
