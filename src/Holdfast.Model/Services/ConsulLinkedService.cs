namespace Holdfast.Model.Services;

/// <summary>A service behind a terminating gateway.</summary>
public sealed record ConsulLinkedService
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string CAFile { get; init => field = value ?? ""; } = "";
    public string CertFile { get; init => field = value ?? ""; } = "";
    public string KeyFile { get; init => field = value ?? ""; } = "";
    public string SNI { get; init => field = value ?? ""; } = "";
}
