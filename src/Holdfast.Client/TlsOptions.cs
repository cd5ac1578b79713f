namespace Holdfast.Client;

/// <summary>Trust and identity of an https address. Files are PEM; empty means the system's trust and no client certificate.</summary>
public sealed record TlsOptions
{
    public string CaCertFile { get; init; } = "";

    /// <summary>A directory whose *.pem and *.crt files are trusted.</summary>
    public string CaCertDirectory { get; init; } = "";

    public string ClientCertFile { get; init; } = "";

    public string ClientKeyFile { get; init; } = "";

    /// <summary>The name expected in the server's certificate, in place of the address's host.</summary>
    public string ServerName { get; init; } = "";

    /// <summary>Accept any certificate.</summary>
    public bool SkipVerify { get; init; }
}
