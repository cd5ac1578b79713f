using Holdfast.Client.Transport;

namespace Holdfast.Client;

/// <summary>Any path, text in and out, for what the typed areas do not have.</summary>
public sealed class RawClient
{
    private readonly ApiTransport _api;

    internal RawClient(ApiTransport api) => _api = api;

    /// <param name="path">Escaped, such as /v1/job/a%2Fb?pretty=true.</param>
    public Task<string> SendAsync(
        HttpMethod method, string path, string? body = null, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.TextAsync(method, path, body, options, cancellation);
}
