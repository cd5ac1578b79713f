using System.Net.Sockets;
using Holdfast.Api.Endpoints;
using Holdfast.Api.Hosting;
using Holdfast.Api.Routing;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Holdfast.Api;

/// <summary>
/// The HTTP API, listening. Kestrel is used by itself: the host builder, its container and routing would cost 6 MB and the endpoints need
/// none of it.
/// </summary>
public sealed class ApiHost : IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ApiOptions _options;
    private readonly ILogger _log;

    private ApiHost(KestrelServer server, ApiOptions options, ILogger log) => (_server, _options, _log) = (server, options, log);

    /// <summary>Addresses listened on, such as http://127.0.0.1:4646, with the port that was taken in place of 0.</summary>
    public IReadOnlyList<Uri> Addresses { get; private set; } = [];

    /// <summary>Listens, or says why it cannot.</summary>
    /// <param name="services">May come later than the first request, which then waits: a port in use is found before anything else is begun.</param>
    public static async Task<Result<ApiHost>> StartAsync(ApiOptions options, Task<ApiServices> services, ILoggerFactory logs, CancellationToken cancellation)
    {
        var kestrel = KestrelSettings.Of(options);
        var server = new KestrelServer(Options.Create(kestrel), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), logs), logs);
        var host = new ApiHost(server, options, logs.CreateLogger<ApiHost>());
        var routes = new RouteTable(EndpointList.All);
        try
        {
            // Left by a process that did not end well; its socket refuses all.
            if (options.UnixSocket.Length > 0) File.Delete(options.UnixSocket);
            await server.StartAsync(new ApiApplication(routes, services, host._log, host._stopping.Token), cancellation);
        }
        catch (Exception failure) when (failure is IOException or SocketException or UnauthorizedAccessException)
        {
            await host.DisposeAsync();
            return ListenFault.Explain(options, failure);
        }
        host.Addresses = [.. server.Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address))];
        host._log.LogInformation("The HTTP API listens on {Addresses}", string.Join(", ", host.Addresses));
        return host;
    }

    /// <summary>Ends blocking queries and streams, lets other requests finish within the time allowed, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested) return;
        await _stopping.CancelAsync();
        using var limit = new CancellationTokenSource(_options.StopTimeout);
        await _server.StopAsync(limit.Token);
        _server.Dispose();
        _stopping.Dispose();
    }
}
