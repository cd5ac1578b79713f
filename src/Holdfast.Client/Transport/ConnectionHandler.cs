using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Holdfast.Client.Transport;

/// <summary>Connections to an address: TCP, TLS or a Unix socket.</summary>
internal static class ConnectionHandler
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(5);

    public static SocketsHttpHandler Create(ClientOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = s_connectTimeout,
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = System.Net.DecompressionMethods.GZip,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        };
        if (options.Address.Scheme == "unix") handler.ConnectCallback = (_, cancellation) => ConnectAsync(options.Address.LocalPath, cancellation);
        if (options.Address.Scheme == Uri.UriSchemeHttps) handler.SslOptions = Tls(options.Tls);
        return handler;
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    [SuppressMessage("Security", "CA5359", Justification = "The user asked for it with SkipVerify.")]
    private static SslClientAuthenticationOptions Tls(TlsOptions tls)
    {
        var ssl = new SslClientAuthenticationOptions();
        if (tls.ServerName.Length > 0) ssl.TargetHost = tls.ServerName;
        if (tls.ClientCertFile.Length > 0) ssl.ClientCertificates = [Identity(tls)];
        if (Trusted(tls) is { Count: > 0 } roots) ssl.CertificateChainPolicy = OnlyTrusting(roots);
        if (tls.SkipVerify) ssl.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        return ssl;
    }

    private static X509Certificate2 Identity(TlsOptions tls) =>
        X509Certificate2.CreateFromPemFile(tls.ClientCertFile, tls.ClientKeyFile.Length > 0 ? tls.ClientKeyFile : null);

    private static X509Certificate2Collection Trusted(TlsOptions tls)
    {
        var roots = new X509Certificate2Collection();
        if (tls.CaCertFile.Length > 0) roots.ImportFromPemFile(tls.CaCertFile);
        if (tls.CaCertDirectory.Length > 0)
        {
            foreach (var file in Directory.EnumerateFiles(tls.CaCertDirectory).Where(file => Path.GetExtension(file) is ".pem" or ".crt"))
                roots.ImportFromPemFile(file);
        }
        return roots;
    }

    private static X509ChainPolicy OnlyTrusting(X509Certificate2Collection roots)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(roots);
        return policy;
    }
}
