using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Holdfast.Client.Transport;

/// <summary>Requests, answers, and what goes wrong with them.</summary>
internal sealed class ApiTransport : IDisposable
{
    private readonly ClientOptions _options;
    private readonly HttpMessageInvoker _http;
    private readonly Uri _root;

    public ApiTransport(ClientOptions options)
    {
        _options = options;
        _http = new(ConnectionHandler.Create(options));
        // Over a Unix socket the host means nothing, but HTTP wants one.
        _root = options.Address.Scheme == "unix" ? new("http://localhost") : options.Address;
    }

    public void Dispose() => _http.Dispose();

    public Task<QueryResult<T>> GetAsync<T>(string path, QueryOptions? options, CancellationToken cancellation) =>
        QueryAsync(path, options, body => JsonBody.Read<T>(body) ?? throw new JsonException("expected a value, got null"), cancellation);

    public Task<QueryResult<T?>> GetOrNullAsync<T>(string path, QueryOptions? options, CancellationToken cancellation)
        where T : class => QueryAsync(path, options, JsonBody.Read<T>, cancellation);

    public Task<QueryResult<IReadOnlyList<T>>> ListAsync<T>(string path, QueryOptions? options, CancellationToken cancellation) =>
        QueryAsync(path, options, JsonBody.ReadList<T>, cancellation);

    public async Task<TAnswer> SendAsync<TBody, TAnswer>(HttpMethod method, string path, TBody body, QueryOptions? options, CancellationToken cancellation) =>
        await ReadAsync<TAnswer>(await ExchangeAsync(method, path, JsonBody.Of(body), options, cancellation), path);

    public async Task<TAnswer> SendAsync<TAnswer>(HttpMethod method, string path, QueryOptions? options, CancellationToken cancellation) =>
        await ReadAsync<TAnswer>(await ExchangeAsync(method, path, null, options, cancellation), path);

    public async Task SendAsync<TBody>(HttpMethod method, string path, TBody body, QueryOptions? options, CancellationToken cancellation) =>
        (await ExchangeAsync(method, path, JsonBody.Of(body), options, cancellation)).Dispose();

    public async Task SendAsync(HttpMethod method, string path, QueryOptions? options, CancellationToken cancellation) =>
        (await ExchangeAsync(method, path, null, options, cancellation)).Dispose();

    public async Task<string> TextAsync(HttpMethod method, string path, string? body, QueryOptions? options, CancellationToken cancellation)
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await ExchangeAsync(method, path, content, options, cancellation);
        return await answer.Content.ReadAsStringAsync(cancellation);
    }

    /// <summary>An unhealthy agent answers with 500 and the same shape.</summary>
    public async Task<AgentHealthResponse> HealthAsync(CancellationToken cancellation)
    {
        using var limit = Limit(null, cancellation);
        using var answer = await RequestAsync(HttpMethod.Get, "/v1/agent/health", null, null, limit.Token, cancellation);
        if (answer.Content.Headers.ContentType?.MediaType != "application/json") await ThrowIfRefusedAsync(answer, cancellation);
        return await ReadAsync<AgentHealthResponse>(answer, "/v1/agent/health");
    }

    /// <summary>The body as it comes. The caller disposes it.</summary>
    public async Task<Stream> OpenAsync(string path, QueryOptions? options, CancellationToken cancellation)
    {
        var answer = await RequestAsync(HttpMethod.Get, path, null, options, cancellation, cancellation);
        await ThrowIfRefusedAsync(answer, cancellation);
        return await answer.Content.ReadAsStreamAsync(cancellation);
    }

    public async IAsyncEnumerable<T> StreamAsync<T>(string path, QueryOptions? options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = await OpenAsync(path, options, cancellation);
        await foreach (var frame in JsonFrames.ReadAsync<T>(stream, cancellation)) yield return frame;
    }

    public async Task<WebSocket> ConnectAsync(string path, QueryOptions? options, CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (_options.Token.Length > 0) socket.Options.SetRequestHeader("X-Nomad-Token", _options.Token);
        var target = new UriBuilder(Target(path, options)) { Scheme = _root.Scheme == Uri.UriSchemeHttps ? "wss" : "ws" }.Uri;
        try
        {
            await socket.ConnectAsync(target, _http, cancellation);
            return socket;
        }
        catch (WebSocketException refused)
        {
            var status = socket.HttpStatusCode;
            socket.Dispose();
            if (status == default) throw Unreachable(refused.InnerException ?? refused);
            throw new ApiException(status, $"The agent refused the connection with status {(int)status}.", refused);
        }
    }

    private async Task<QueryResult<T>> QueryAsync<T>(string path, QueryOptions? options, Func<byte[], T> read, CancellationToken cancellation)
    {
        using var answer = await ExchangeAsync(HttpMethod.Get, path, null, options, cancellation);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        try
        {
            return new(read(body), Number(answer, "X-Nomad-Index"), Header(answer, "X-Nomad-NextToken"),
                Header(answer, "X-Nomad-KnownLeader") == "true", TimeSpan.FromMilliseconds(Number(answer, "X-Nomad-LastContact")));
        }
        catch (JsonException unread)
        {
            throw NotUnderstood(path, unread);
        }
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage answer, string path)
    {
        using (answer)
        {
            try
            {
                return JsonBody.Read<T>(await answer.Content.ReadAsByteArrayAsync()) ?? throw new JsonException("expected a value, got null");
            }
            catch (JsonException unread)
            {
                throw NotUnderstood(path, unread);
            }
        }
    }

    /// <summary>A whole answer that is a success, within the time allowed.</summary>
    private async Task<HttpResponseMessage> ExchangeAsync(
        HttpMethod method, string path, HttpContent? content, QueryOptions? options, CancellationToken cancellation)
    {
        using var limit = Limit(options, cancellation);
        var answer = await RequestAsync(method, path, content, options, limit.Token, cancellation);
        await ThrowIfRefusedAsync(answer, limit.Token);
        await answer.Content.LoadIntoBufferAsync(limit.Token);
        return answer;
    }

    private CancellationTokenSource Limit(QueryOptions? options, CancellationToken cancellation)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // A blocking query lasts its wait plus a sixteenth of jitter; what the server takes for a default, when none is said, is five minutes.
        var wait = options is { Index: > 0 } ? (options.Wait ?? TimeSpan.FromMinutes(5)) * 17 / 16 : TimeSpan.Zero;
        limit.CancelAfter(_options.Timeout + wait);
        return limit;
    }

    private async Task<HttpResponseMessage> RequestAsync(
        HttpMethod method, string path, HttpContent? content, QueryOptions? options, CancellationToken limit, CancellationToken callers)
    {
        using var request = new HttpRequestMessage(method, Target(path, options)) { Content = content };
        if (_options.Token.Length > 0) request.Headers.Add("X-Nomad-Token", _options.Token);
        try
        {
            return await _http.SendAsync(request, limit);
        }
        catch (HttpRequestException failed)
        {
            throw Unreachable(failed);
        }
        catch (OperationCanceledException late) when (!callers.IsCancellationRequested)
        {
            throw new ApiUnreachableException($"The agent at {_options.Address} did not answer {method} {path} in time.", late);
        }
    }

    private Uri Target(string path, QueryOptions? options) => new(_root, QueryText.Append(path, options, _options));

    private ApiUnreachableException Unreachable(Exception why) => new(
        $"No agent answers at {_options.Address.ToString().TrimEnd('/')} ({Root(why).Message.TrimEnd('.')}). "
        + "Start one with 'holdfast agent -dev', or say where it is with -address or HOLDFAST_ADDR.",
        why);

    private static Exception Root(Exception why) => why.InnerException is { } inner ? Root(inner) : why;

    private static async Task ThrowIfRefusedAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.IsSuccessStatusCode) return;
        using (answer)
        {
            var text = (await answer.Content.ReadAsStringAsync(cancellation)).Trim();
            throw new ApiException(answer.StatusCode, text.Length > 0 ? text : $"The agent answered with status {(int)answer.StatusCode}.");
        }
    }

    private ApiException NotUnderstood(string path, JsonException why) =>
        new(HttpStatusCode.OK, $"The answer of {_options.Address} to {path} is not what this version understands: {why.Message}", why);

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.First() : "";

    private static long Number(HttpResponseMessage answer, string name) =>
        long.TryParse(Header(answer, name), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
