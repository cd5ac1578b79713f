namespace Holdfast.Model.Services;

/// <summary>A service behind a terminating gateway.</summary>
public sealed record ConsulLinkedService
{
    public string Name { get; init; } = "";
    public string CAFile { get; init; } = "";
    public string CertFile { get; init; } = "";
    public string KeyFile { get; init; } = "";
    public string SNI { get; init; } = "";
}
