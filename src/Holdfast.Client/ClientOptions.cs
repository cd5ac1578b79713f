namespace Holdfast.Client;

/// <summary>Which agent to talk to, and as whom.</summary>
public sealed record ClientOptions
{
    /// <summary>http://host:port, https://host:port or unix:///path/of/socket.</summary>
    public Uri Address { get; init; } = new("http://127.0.0.1:4646");

    /// <summary>The ACL token's secret, or empty.</summary>
    public string Token { get; init; } = "";

    /// <summary>Namespace of requests that name none; the server's default when empty.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>Region of requests that name none; the agent's own when empty.</summary>
    public string Region { get; init; } = "";

    public TlsOptions Tls { get; init; } = new();

    /// <summary>How long an answer may take, beyond the wait of a blocking query. Streams have no limit.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
