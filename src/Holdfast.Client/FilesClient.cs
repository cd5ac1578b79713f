using Holdfast.Client.Transport;

namespace Holdfast.Client;

/// <summary>Files and logs of allocations.</summary>
public sealed class FilesClient
{
    private readonly ApiTransport _api;

    internal FilesClient(ApiTransport api) => _api = api;

    public Task<QueryResult<IReadOnlyList<AllocFileInfo>>> ListAsync(
        string allocId, string path, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<AllocFileInfo>(Of("ls", allocId), options.With("path", path), cancellation);

    public Task<QueryResult<AllocFileInfo>> StatAsync(string allocId, string path, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<AllocFileInfo>(Of("stat", allocId), options.With("path", path), cancellation);

    /// <summary>A file's bytes. The caller disposes the stream.</summary>
    public Task<Stream> CatAsync(string allocId, string path, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.OpenAsync(Of("cat", allocId), options.With("path", path), cancellation);

    /// <summary>At most limit bytes of a file from offset. The caller disposes the stream.</summary>
    public Task<Stream> ReadAtAsync(
        string allocId, string path, long offset, long limit, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.OpenAsync(Of("readat", allocId), options.With("path", path).With("offset", offset).With("limit", limit), cancellation);

    /// <summary>Frames of a file. Heartbeats are left out.</summary>
    public IAsyncEnumerable<StreamFrame> StreamAsync(
        string allocId, string path, StreamFrom from, bool follow, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.StreamAsync<StreamFrame>(Of("stream", allocId), From(options, from, follow).With("path", path), cancellation).Where(Holds);

    /// <summary>Frames of a task's log. Heartbeats are left out.</summary>
    /// <param name="logType">stdout or stderr.</param>
    public IAsyncEnumerable<StreamFrame> LogsAsync(
        string allocId, string task, string logType, StreamFrom from, bool follow, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.StreamAsync<StreamFrame>(Of("logs", allocId), From(options, from, follow).With("task", task).With("type", logType), cancellation).Where(Holds);

    private static bool Holds(StreamFrame frame) => frame.Data is not null || frame.FileEvent.Length > 0;

    private static QueryOptions From(QueryOptions? options, StreamFrom from, bool follow) =>
        options.With("offset", from.Offset).With("origin", from.FromEnd ? "end" : "start").With("follow", follow ? "true" : "false");

    private static string Of(string what, string allocId) => ApiPath.Of("/v1/client/fs", what, allocId);
}
