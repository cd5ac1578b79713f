using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Holdfast.Api.Answers;

namespace Holdfast.Api.Endpoints;

/// <summary>
/// Carries frames between a WebSocket and a command. Both directions are bounded: a slow side holds up the other. The command is cancelled
/// when the connection ends.
/// </summary>
internal sealed class ExecConnection(WebSocket socket, bool handshake)
{
    // RFC 6455 leaves 4000 and up to applications; the API adds the HTTP status that it would have answered.
    private const int StatusOffset = 4000;
    private const int MaxReasonBytes = 123;
    private const int MaxMessage = 1 << 20;

    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);

    private readonly Channel<ExecStreamingInput> _input = Channel.CreateBounded<ExecStreamingInput>(16);
    private readonly Channel<ExecStreamingOutput> _output = Channel.CreateBounded<ExecStreamingOutput>(16);

    public async Task RunAsync(INodeLink agent, string allocId, ExecCommand command, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var receiving = ReceiveAsync(ended);
        var running = ExecuteAsync(agent, allocId, command, ended.Token);
        try
        {
            await SendAsync(ended.Token);
            await CloseAsync(await running, ended.Token);
            // The client's own close, lest the connection is torn down before it has read all.
            await receiving.WaitAsync(s_farewell, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The client has gone, or the agent stops.
        }
        await ended.CancelAsync();
        await Task.WhenAll(receiving, running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<Result<bool>> ExecuteAsync(INodeLink agent, string allocId, ExecCommand command, CancellationToken cancellation)
    {
        try
        {
            return await agent.ExecAsync(allocId, command, _input.Reader, _output.Writer, cancellation);
        }
        catch (FaultException failed)
        {
            return failed.Fault;
        }
        finally
        {
            _output.Writer.TryComplete();
        }
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        await foreach (var frame in _output.Reader.ReadAllAsync(cancellation))
        {
            using var buffer = new PooledBuffer();
            using (var writer = new Utf8JsonWriter(buffer)) JsonSerializer.Serialize(writer, frame, ModelJson.Compact.ExecStreamingOutput);
            await socket.SendAsync(buffer.Written, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
    }

    private Task CloseAsync(Result<bool> result, CancellationToken cancellation)
    {
        if (result.Fault is not { } fault) return socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation);
        var reason = fault.ToString();
        while (Encoding.UTF8.GetByteCount(reason) > MaxReasonBytes) reason = reason[..^1];
        return socket.CloseOutputAsync((WebSocketCloseStatus)(StatusOffset + TextAnswer.StatusOf(fault.Kind)), reason, cancellation);
    }

    /// <summary>The end of the connection ends the command.</summary>
    private async Task ReceiveAsync(CancellationTokenSource ended)
    {
        try
        {
            // The token of browsers, which cannot set headers, comes as a first message.
            if (handshake) await MessageAsync(ended.Token);
            while (await MessageAsync(ended.Token) is { } message)
            {
                if (JsonSerializer.Deserialize(message.Span, ModelJson.Compact.ExecStreamingInput) is { } input && (input.Stdin ?? (object?)input.TTYSize) is not null)
                    await _input.Writer.WriteAsync(input, ended.Token);
            }
        }
        catch (Exception end) when (end is WebSocketException or JsonException or OperationCanceledException)
        {
            // A client that sends what is no frame has lost its way as surely as one that has gone.
        }
        await ended.CancelAsync();
    }

    private async Task<ReadOnlyMemory<byte>?> MessageAsync(CancellationToken cancellation)
    {
        var message = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(4096), cancellation);
            if (part.MessageType == WebSocketMessageType.Close || message.WrittenCount + part.Count > MaxMessage) return null;
            message.Advance(part.Count);
            if (part.EndOfMessage) return message.WrittenMemory;
        }
    }
}
