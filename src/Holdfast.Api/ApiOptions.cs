using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Holdfast.Api;

/// <summary>Where and within which limits the API is served.</summary>
public sealed record ApiOptions
{
    /// <summary>Addresses to listen on; port 0 takes a free one.</summary>
    public IReadOnlyList<IPEndPoint> Endpoints { get; init; } = [new(IPAddress.Loopback, 4646)];

    /// <summary>A Unix socket to listen on too; empty for none. A file left there by an earlier process is replaced.</summary>
    public string UnixSocket { get; init; } = "";

    /// <summary>Serve HTTPS; null serves HTTP.</summary>
    public ApiTls? Tls { get; init; }

    /// <summary>Concurrent connections of one client address, beyond which it is answered with 429; 0 for no limit.</summary>
    public int MaxConnectionsPerClient { get; init; } = 100;

    /// <summary>Largest request body in bytes.</summary>
    public long MaxBodyBytes { get; init; } = 16 << 20;

    /// <summary>How long a client may take to send a request's headers.</summary>
    public TimeSpan HeadersTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long stopping waits for requests under way.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>Identity of the API and whom it lets in.</summary>
/// <param name="Certificate">Asked for at each handshake, so that a renewed one takes effect.</param>
/// <param name="ClientRoots">When not null, clients must show a certificate issued by one of these.</param>
public sealed record ApiTls(Func<X509Certificate2> Certificate, X509Certificate2Collection? ClientRoots = null);
