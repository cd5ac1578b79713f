using System.Threading.Channels;
using Holdfast.Model.Allocations;
using Holdfast.Model.Nodes;
using Holdfast.Model.Results;

namespace Holdfast.Model.Links;

/// <summary>
/// What the servers (and the node's own HTTP API) ask of one node's agent about the allocations it runs. Unknown allocations, tasks and
/// paths are faults of kind NotFound; paths that leave the allocation's directory are Denied. Stream methods throw <see cref="FaultException"/>.
/// </summary>
public interface INodeLink
{
    Task<Result<AllocResourceUsage>> StatsAsync(string allocId, string? task, CancellationToken cancellation);

    Task<Result<HostStats>> HostStatsAsync(CancellationToken cancellation);

    Task<Result<bool>> RestartAsync(string allocId, AllocationRestartRequest request, CancellationToken cancellation);

    Task<Result<bool>> SignalAsync(string allocId, AllocSignalRequest request, CancellationToken cancellation);

    /// <summary>Forgets a finished allocation and deletes its directory; all finished ones when the id is null.</summary>
    Task<Result<bool>> CollectGarbageAsync(string? allocId, CancellationToken cancellation);

    Task<Result<DirectoryListing>> ListAsync(string allocId, string path, CancellationToken cancellation);

    Task<Result<AllocFileInfo>> StatFileAsync(string allocId, string path, CancellationToken cancellation);

    /// <summary>Bytes of a file from offset, at most limit of them, or to its present end when limit is null. The caller disposes the stream.</summary>
    Task<Result<Stream>> ReadAsync(string allocId, string path, long offset, long? limit, CancellationToken cancellation);

    /// <summary>Frames of a file; with follow it goes on until cancelled, telling truncation and deletion by FileEvent.</summary>
    IAsyncEnumerable<StreamFrame> StreamFileAsync(string allocId, string path, StreamFrom from, bool follow, CancellationToken cancellation);

    /// <summary>Frames of a task's log over its rotated files in order; with follow it goes on over rotations until cancelled or the task has ended for good and all is read.</summary>
    IAsyncEnumerable<StreamFrame> StreamLogsAsync(string allocId, string task, string logType, StreamFrom from, bool follow, CancellationToken cancellation);

    /// <summary>Runs a command inside a task until it exits or the caller cancels; the last output frame carries the exit code.</summary>
    Task<Result<bool>> ExecAsync(string allocId, ExecCommand command, ChannelReader<ExecStreamingInput> input, ChannelWriter<ExecStreamingOutput> output, CancellationToken cancellation);
}

/// <summary>Files of a directory, sorted by name.</summary>
public sealed record DirectoryListing(IReadOnlyList<AllocFileInfo> Files);

/// <summary>Where a stream begins: bytes after the start, or before the end when <paramref name="FromEnd"/>.</summary>
public sealed record StreamFrom(long Offset, bool FromEnd);

/// <summary>A command to run inside a task.</summary>
public sealed record ExecCommand(string Task, IReadOnlyList<string> Command, bool Tty);

/// <summary>Finds the agent of a node; NotFound or Unavailable when it is not connected.</summary>
public interface INodeLinks
{
    Result<INodeLink> Of(string nodeId);
}
