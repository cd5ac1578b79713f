using System.Buffers;
using System.Net.WebSockets;

namespace Holdfast.Client.Transport;

internal static class WebSocketMessages
{
    /// <summary>The next whole message; null once the other side has closed or is gone.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReceiveMessageAsync(this WebSocket socket, CancellationToken cancellation)
    {
        var message = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            ValueWebSocketReceiveResult part;
            try
            {
                part = await socket.ReceiveAsync(message.GetMemory(4096), cancellation);
            }
            catch (WebSocketException end) when (end.WebSocketErrorCode is WebSocketError.ConnectionClosedPrematurely or WebSocketError.InvalidState)
            {
                return null;
            }
            if (part.MessageType == WebSocketMessageType.Close) return null;
            message.Advance(part.Count);
            if (part.EndOfMessage) return message.WrittenMemory;
        }
    }
}
