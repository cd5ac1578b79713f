using System.Text.Json;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Holdfast.Api.Endpoints;

/// <summary>Commands inside tasks, over a WebSocket.</summary>
internal static class ExecEndpoints
{
    private static readonly WebSocketOptions s_options = new() { KeepAliveInterval = TimeSpan.FromSeconds(20), KeepAliveTimeout = TimeSpan.FromSeconds(60) };

    public static readonly Route[] Routes =
    [
        Route.Get("/v1/client/allocation/{id}/exec", Exec),
    ];

    /// <summary>What is wrong with the request is told by a status; once connected, by the code that closes the connection.</summary>
    private static async Task Exec(Call call)
    {
        var command = new ExecCommand(call.Query.Required("task"), Command(call.Query.Required("command")), call.Query.Flag("tty"));
        var agent = call.AgentOfAllocation();
        var upgrade = new WebSocketMiddleware(
            http => http.WebSockets.IsWebSocketRequest ? ConnectAsync(call, agent, command) : throw NotWebSocket(), Options.Create(s_options), NullLoggerFactory.Instance);
        await upgrade.Invoke(call.Http);
    }

    private static async Task ConnectAsync(Call call, INodeLink agent, ExecCommand command)
    {
        using var socket = await call.Http.WebSockets.AcceptWebSocketAsync();
        using var lasting = call.Lasting();
        await new ExecConnection(socket, call.Query.Flag("ws_handshake")).RunAsync(agent, call["id"], command, lasting.Token);
    }

    private static IReadOnlyList<string> Command(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize(json, ModelJson.Compact.TypeInfo<ValueList<string>>()) is { Count: > 0 } command) return command;
        }
        catch (JsonException)
        {
            // Told below, with what would be right.
        }
        throw new FaultException(Fault.Invalid($"The query parameter command must be a JSON list of texts such as [\"/bin/sh\"], not {json}"));
    }

    private static FaultException NotWebSocket() => new(Fault.Invalid("exec needs a WebSocket", "connect with a client that asks for the upgrade"));
}
