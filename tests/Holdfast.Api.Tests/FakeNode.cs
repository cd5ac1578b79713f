using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;

namespace Holdfast.Api.Tests;

/// <summary>An agent whose files are in memory, whose log is what a test writes to it, and whose commands echo their input.</summary>
internal sealed class FakeNode : INodeLink
{
    public Dictionary<string, byte[]> Files { get; } = new() { ["/alloc/hello.txt"] = Encoding.UTF8.GetBytes("hello world") };

    public Channel<StreamFrame> Log { get; } = Channel.CreateUnbounded<StreamFrame>();

    public List<string> Done { get; } = [];

    /// <summary>Set once a running command was cancelled.</summary>
    public TaskCompletionSource ExecCancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Result<AllocResourceUsage>> StatsAsync(string allocId, string? task, CancellationToken cancellation) =>
        Task.FromResult<Result<AllocResourceUsage>>(new AllocResourceUsage { Timestamp = 7 });

    public Task<Result<HostStats>> HostStatsAsync(CancellationToken cancellation) => Task.FromResult<Result<HostStats>>(new HostStats { Uptime = 5 });

    public Task<Result<bool>> RestartAsync(string allocId, AllocationRestartRequest request, CancellationToken cancellation) => Note($"restart {request.TaskName}");

    public Task<Result<bool>> SignalAsync(string allocId, AllocSignalRequest request, CancellationToken cancellation) => Note($"signal {request.Signal}");

    public Task<Result<bool>> CollectGarbageAsync(string? allocId, CancellationToken cancellation) => Note($"gc {allocId}");

    public Task<Result<DirectoryListing>> ListAsync(string allocId, string path, CancellationToken cancellation) => Task.FromResult<Result<DirectoryListing>>(
        new DirectoryListing([.. Files.Select(file => new AllocFileInfo { Name = Path.GetFileName(file.Key), Size = file.Value.Length, FileMode = "-rw-r--r--" })]));

    public Task<Result<AllocFileInfo>> StatFileAsync(string allocId, string path, CancellationToken cancellation) => Task.FromResult<Result<AllocFileInfo>>(
        Files.TryGetValue(path, out var file) ? new AllocFileInfo { Name = Path.GetFileName(path), Size = file.Length } : Fault.NotFound($"there is no file {path}"));

    public Task<Result<Stream>> ReadAsync(string allocId, string path, long offset, long? limit, CancellationToken cancellation)
    {
        if (path.Contains("..", StringComparison.Ordinal)) return Task.FromResult<Result<Stream>>(new Fault(FaultKind.Denied, $"{path} leaves the allocation's directory"));
        if (!Files.TryGetValue(path, out var file)) return Task.FromResult<Result<Stream>>(Fault.NotFound($"there is no file {path}"));
        var rest = file.Skip((int)offset);
        return Task.FromResult<Result<Stream>>(new MemoryStream([.. limit is { } most ? rest.Take((int)most) : rest]));
    }

    public async IAsyncEnumerable<StreamFrame> StreamFileAsync(
        string allocId, string path, StreamFrom from, bool follow, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!Files.TryGetValue(path, out var file)) throw new FaultException(Fault.NotFound($"there is no file {path}"));
        yield return new() { File = path, Data = file[(int)(from.FromEnd ? file.Length - from.Offset : from.Offset)..], Offset = file.Length };
        if (follow) await Task.Delay(Timeout.Infinite, cancellation);
    }

    public async IAsyncEnumerable<StreamFrame> StreamLogsAsync(
        string allocId, string task, string logType, StreamFrom from, bool follow, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (task != "t") throw new FaultException(Fault.NotFound($"there is no task {task}"));
        while (Log.Reader.TryRead(out var frame)) yield return frame;
        if (!follow) yield break;
        await foreach (var frame in Log.Reader.ReadAllAsync(cancellation)) yield return frame;
    }

    public async Task<Result<bool>> ExecAsync(
        string allocId, ExecCommand command, ChannelReader<ExecStreamingInput> input, ChannelWriter<ExecStreamingOutput> output, CancellationToken cancellation)
    {
        if (command.Task != "t") return Fault.NotFound($"there is no task {command.Task}");
        try
        {
            await foreach (var frame in input.ReadAllAsync(cancellation))
            {
                if (frame.TTYSize is { } size) await output.WriteAsync(new() { Stderr = new() { Data = Encoding.UTF8.GetBytes($"{size.Width}x{size.Height}") } }, cancellation);
                if (frame.Stdin?.Data is { } data) await output.WriteAsync(new() { Stdout = new() { Data = data } }, cancellation);
                if (frame.Stdin?.Close == true) break;
            }
        }
        catch (OperationCanceledException)
        {
            ExecCancelled.TrySetResult();
            throw;
        }
        await output.WriteAsync(new() { Exited = true, Result = new() { ExitCode = command.Command.Count } }, cancellation);
        return true;
    }

    private Task<Result<bool>> Note(string what)
    {
        Done.Add(what);
        return Task.FromResult<Result<bool>>(true);
    }
}
