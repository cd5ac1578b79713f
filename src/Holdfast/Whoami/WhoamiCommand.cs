using System.CommandLine;
using System.Globalization;
using System.Net;
using Holdfast.Cli;

namespace Holdfast.Whoami;

/// <summary>holdfast whoami: a small HTTP service for trying things out.</summary>
internal static class WhoamiCommand
{
    private const int DefaultPort = 8080;

    /// <summary>Environment variables that name the port, the first that is set wins.</summary>
    private static readonly string[] PortVariables = ["NOMAD_PORT_http", "PORT"];

    internal static Command Create(Surroundings around)
    {
        var port = new Option<int?>("-port", "--port")
        {
            HelpName = "port",
            Description = $"Port to listen on, 0 for a free one; NOMAD_PORT_http, PORT, or {DefaultPort}",
        };
        var address = new Option<string>("-address", "--address")
        {
            HelpName = "ip",
            Description = "Address to listen on; 0.0.0.0",
            DefaultValueFactory = _ => "0.0.0.0",
        };
        var mode = new Option<string>("-mode", "--mode")
        {
            HelpName = "mode",
            Description = "What to answer: whoami, or status for {\"alloc_id\":…,\"status\":\"ok\"} on every path",
            DefaultValueFactory = _ => "whoami",
        };
        mode.AcceptOnlyFromAmong("whoami", "status");
        var command = new Command("whoami", "Serve HTTP answers that tell who answers, for trying things out") { port, address, mode };
        command.SetAction((given, cancellation) =>
            RunAsync(around, given.GetValue(port) ?? PortOf(around), given.GetValue(address)!, given.GetValue(mode) == "status", cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, int port, string address, bool statusOnly, CancellationToken cancellation)
    {
        if (!IPAddress.TryParse(address, out _) || port is < 0 or > IPEndPoint.MaxPort)
        {
            await around.Error.WriteLineAsync(
                $"Error: cannot listen on {address} port {port}: the address must be an IP address and the port between 0 and 65535");
            return 1;
        }
        try
        {
            await using var server = await WhoamiServer.StartAsync(new(address, port, statusOnly), WhoamiIdentity.Of(around.Environment), cancellation);
            await around.Out.WriteLineAsync($"whoami listens on {server.Address}");
            await server.WaitAsync(cancellation);
            return 0;
        }
        catch (IOException failure)
        {
            await around.Error.WriteLineAsync($"Error: {failure.Message} Choose another port with -port.");
            return 1;
        }
    }

    private static int PortOf(Surroundings around)
    {
        foreach (var name in PortVariables)
            if (around.Environment.TryGetValue(name, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var port)) return port;
        return DefaultPort;
    }
}
