using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Holdfast.Whoami;

/// <summary>The running service. Disposing lets requests under way end, for two seconds at most.</summary>
internal sealed class WhoamiServer : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;

    private WhoamiServer(WebApplication app) => _app = app;

    /// <summary>http://ip:port as bound.</summary>
    internal string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <exception cref="IOException">The port is in use.</exception>
    internal static async Task<WhoamiServer> StartAsync(WhoamiOptions options, WhoamiIdentity identity, CancellationToken cancellation)
    {
        // The empty builder leaves out configuration files, routing and logging, which cost memory and start time.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Grace);
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Parse(options.Address), options.Port);
        });
        builder.WebHost.UseKestrelCore();
        var app = builder.Build();
        app.UseWebSockets();
        var pages = new WhoamiPages(identity, options.StatusOnly);
        app.Run(pages.AnswerAsync);
        await app.StartAsync(cancellation);
        return new(app);
    }

    /// <summary>Until SIGTERM, SIGINT or the token.</summary>
    internal Task WaitAsync(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
