using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Holdfast.Benchmarks.Agents;

/// <summary>A real agent process with a data directory of its own, timed from its start; disposing ends it and its tasks.</summary>
internal sealed partial class MeasuredAgent : IAsyncDisposable
{
    private readonly Process _process;

    private MeasuredAgent(Process process, string folder, int port, TimeSpan start) => (_process, Folder, Port, StartTime) = (process, folder, port, start);

    public string Folder { get; }
    public int Port { get; }
    public string Address => $"http://127.0.0.1:{Port}";
    public int Pid => _process.Id;
    /// <summary>From the start of the process to its first answer of the API.</summary>
    public TimeSpan StartTime { get; }
    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public static async Task<MeasuredAgent> Start(string program)
    {
        var folder = Directory.CreateTempSubdirectory("holdfast-bench-").FullName;
        var port = FreePort();
        var configuration = Path.Combine(folder, "agent.hcl");
        await File.WriteAllTextAsync(configuration, $$"""
            data_dir  = "{{folder}}/data"
            bind_addr = "127.0.0.1"
            log_level = "WARN"
            ports { http = {{port}} }
            server { enabled = true }
            client {
              enabled           = true
              cpu_total_compute = 1000000
              memory_total_mb   = 1000000
              disk_total_mb     = 10000000
            }
            plugin "raw_exec" { config { enabled = true } }
            limits { http_max_conns_per_client = 0 }
            """);
        var clock = Stopwatch.StartNew();
        var process = Process.Start(program, ["agent", "-config", configuration]);
        var agent = new MeasuredAgent(process, folder, port, await FirstAnswer(clock, port, "/v1/agent/self"));
        await FirstAnswer(Stopwatch.StartNew(), port, "/v1/nodes", "\"ready\"");
        return agent;
    }

    /// <summary>MiB of resident memory, as the kernel counts it in /proc/PID/status.</summary>
    public static double ResidentMB(int pid) => Kilobytes($"/proc/{pid}/status", "VmRSS:") / 1024;

    /// <summary>MiB of proportional memory: each shared page divided among those who share it.</summary>
    public static double ProportionalMB(int pid) => Kilobytes($"/proc/{pid}/smaps_rollup", "Pss:") / 1024;

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            foreach (var id in await Jobs()) await Http.DeleteAsync(new Uri($"{Address}/v1/job/{id}"));
            await WaitFor("every task ended", async () => !(await Http.GetStringAsync(new Uri($"{Address}/v1/allocations"))).Contains("\"ClientStatus\":\"running\"", StringComparison.Ordinal), 120);
            _ = kill(_process.Id, 15);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        Http.Dispose();
        await UnmountSecrets();
        Directory.Delete(Folder, recursive: true);
    }

    // Secrets are kept in memory, and outlive the agent with its tasks.
    private async Task UnmountSecrets()
    {
        foreach (var line in await File.ReadAllLinesAsync("/proc/self/mounts"))
        {
            if (line.Split(' ') is not [_, var place, ..] || !place.StartsWith(Folder + "/", StringComparison.Ordinal)) continue;
            using var umount = Process.Start("umount", ["--lazy", place]);
            await umount.WaitForExitAsync();
        }
    }

    public static async Task WaitFor(string what, Func<Task<bool>> look, int seconds)
    {
        var clock = Stopwatch.StartNew();
        while (!await look())
        {
            if (clock.Elapsed.TotalSeconds > seconds) throw new TimeoutException($"{seconds} s passed without: {what}");
            await Task.Delay(10);
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Tries every 2 ms until the answer is 200 and holds the text.</summary>
    public static async Task<TimeSpan> FirstAnswer(Stopwatch clock, int port, string path, string text = "")
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        while (clock.Elapsed < TimeSpan.FromSeconds(30))
        {
            try
            {
                if ((await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}{path}"))).Contains(text, StringComparison.Ordinal)) return clock.Elapsed;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(2);
        }
        throw new TimeoutException($"no answer at port {port} within 30 s");
    }

    private async Task<IEnumerable<string>> Jobs()
    {
        var text = await Http.GetStringAsync(new Uri($"{Address}/v1/jobs"));
        using var document = System.Text.Json.JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(job => job.GetProperty("ID").GetString()!)];
    }

    private static double Kilobytes(string file, string field)
    {
        foreach (var line in File.ReadLines(file))
            if (line.StartsWith(field, StringComparison.Ordinal)) return double.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return 0;
    }

    [LibraryImport("libc")]
    private static partial int kill(int pid, int signal);
}
