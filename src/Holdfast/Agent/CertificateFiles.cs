using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Holdfast.Configuration;

namespace Holdfast.Agent;

/// <summary>The API's certificate as last read from its files; a bad file leaves the one in use.</summary>
internal sealed class CertificateFiles
{
    private readonly TlsConfiguration _tls;
    private volatile X509Certificate2 _current;

    private CertificateFiles(TlsConfiguration tls, X509Certificate2 current, X509Certificate2Collection roots) => (_tls, _current, Roots) = (tls, current, roots);

    public X509Certificate2 Current => _current;

    /// <summary>Who may issue certificates of clients.</summary>
    public X509Certificate2Collection Roots { get; }

    public static Result<CertificateFiles> Load(TlsConfiguration tls)
    {
        var roots = new X509Certificate2Collection();
        try
        {
            if (tls.CaFile.Length > 0) roots.ImportFromPemFile(tls.CaFile);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return Fault.Invalid($"tls ca_file {tls.CaFile}: {e.Message}", "it must hold certificates in PEM form");
        }
        return Read(tls).TryGet(out var current, out var fault) ? new CertificateFiles(tls, current, roots) : fault;
    }

    /// <summary>Null when the files were read; otherwise why they were not.</summary>
    public Fault? Reload()
    {
        if (!Read(_tls).TryGet(out var next, out var fault)) return fault;
        _current = next;
        return null;
    }

    private static Result<X509Certificate2> Read(TlsConfiguration tls)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(tls.CertFile, tls.KeyFile);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return Fault.Invalid($"tls cert_file {tls.CertFile} with key_file {tls.KeyFile}: {e.Message}", "they must be a certificate and its key in PEM form, readable by this user");
        }
    }
}
