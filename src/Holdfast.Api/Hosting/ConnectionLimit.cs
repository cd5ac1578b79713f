using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Connections;

namespace Holdfast.Api.Hosting;

/// <summary>How many connections one client address may have open. One too many is told so and closed.</summary>
internal sealed class ConnectionLimit(int perClient)
{
    private const string TooMany = "Too many connections from this address: close idle ones, or raise limits.http_max_conns_per_client.";

    private static readonly byte[] s_refusal = Encoding.ASCII.GetBytes(
        $"HTTP/1.1 429 Too Many Requests\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\nContent-Length: {TooMany.Length}\r\n\r\n{TooMany}");

    private readonly ConcurrentDictionary<IPAddress, int> _open = new();

    public ConnectionDelegate Wrap(ConnectionDelegate next) => async connection =>
    {
        if ((connection.RemoteEndPoint as IPEndPoint)?.Address is not { } client)
        {
            await next(connection);
            return;
        }
        try
        {
            if (_open.AddOrUpdate(client, 1, static (_, count) => count + 1) > perClient) await RefuseAsync(connection);
            else await next(connection);
        }
        finally
        {
            Leave(client);
        }
    };

    private static async Task RefuseAsync(ConnectionContext connection)
    {
        await connection.Transport.Output.WriteAsync(s_refusal);
        await connection.Transport.Output.CompleteAsync();
    }

    private void Leave(IPAddress client)
    {
        if (_open.AddOrUpdate(client, 0, static (_, count) => count - 1) == 0) _open.TryRemove(new(client, 0));
    }
}
