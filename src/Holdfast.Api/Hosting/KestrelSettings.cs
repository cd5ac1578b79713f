using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Holdfast.Api.Hosting;

/// <summary>Listeners and limits of Kestrel.</summary>
internal static class KestrelSettings
{
    public static KestrelServerOptions Of(ApiOptions options)
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false, AllowSynchronousIO = false };
        kestrel.Limits.MaxRequestBodySize = options.MaxBodyBytes;
        kestrel.Limits.RequestHeadersTimeout = options.HeadersTimeout;
        if (options.Tls is not null) kestrel.ApplicationServices = HttpsServices();
        var limit = options.MaxConnectionsPerClient > 0 ? new ConnectionLimit(options.MaxConnectionsPerClient) : null;
        foreach (var endpoint in options.Endpoints) kestrel.Listen(endpoint, listener => Set(listener, options, limit));
        if (options.UnixSocket.Length > 0) kestrel.ListenUnixSocket(options.UnixSocket);
        return kestrel;
    }

    private static void Set(ListenOptions listener, ApiOptions options, ConnectionLimit? limit)
    {
        // WebSockets of common clients need HTTP/1.1; without TLS nothing could tell the two apart anyway.
        listener.Protocols = HttpProtocols.Http1;
        if (limit is not null) listener.Use(limit.Wrap);
        if (options.Tls is { } tls) listener.UseHttps(Https(tls));
    }

    private static HttpsConnectionAdapterOptions Https(ApiTls tls) => new()
    {
        ServerCertificateSelector = (_, _) => tls.Certificate(),
        ClientCertificateMode = tls.ClientRoots is null ? ClientCertificateMode.NoCertificate : ClientCertificateMode.RequireCertificate,
        ClientCertificateValidation = tls.ClientRoots is { } roots ? (certificate, _, _) => ClientCertificates.IsIssuedBy(certificate, roots) : null,
    };

    /// <summary>TLS asks for services of its own that only a host builder can make.</summary>
    private static IServiceProvider HttpsServices()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        return builder.Build().Services;
    }
}
