using System.Net;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Holdfast.Client.Transport;

namespace Holdfast.Client;

/// <summary>A command running inside a task. One caller may send while another reads.</summary>
public sealed class ExecSession : IAsyncDisposable
{
    // RFC 6455 leaves 4000 and up to applications; the API adds the HTTP status that it would have answered.
    private const int StatusOffset = 4000;

    private readonly WebSocket _socket;

    internal ExecSession(WebSocket socket) => _socket = socket;

    public Task SendAsync(ExecStreamingInput input, CancellationToken cancellation) =>
        _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(input, ModelJson.Compact.ExecStreamingInput), WebSocketMessageType.Text, endOfMessage: true, cancellation);

    /// <summary>Output until the command has exited; the last frame carries Result. Ends early when the connection does.</summary>
    /// <exception cref="ApiException">The command could not be run.</exception>
    public async IAsyncEnumerable<ExecStreamingOutput> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (await _socket.ReceiveMessageAsync(cancellation) is { } message)
            yield return JsonSerializer.Deserialize(message.Span, ModelJson.Compact.ExecStreamingOutput)!;
        if (_socket.CloseStatus is { } status && (int)status is var code && code != (int)WebSocketCloseStatus.NormalClosure)
            throw new ApiException(code > StatusOffset ? (HttpStatusCode)(code - StatusOffset) : HttpStatusCode.InternalServerError, _socket.CloseStatusDescription ?? "exec failed");
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            try
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            }
            catch (Exception end) when (end is WebSocketException or OperationCanceledException)
            {
                // The other side is gone already.
            }
        }
        _socket.Dispose();
    }
}
