namespace Holdfast.Model.Services;

/// <summary>The sidecar of a mesh service.</summary>
public sealed record ConsulSidecarService
{
    public ValueList<string>? Tags { get; init; }
    public string Port { get; init => field = value ?? ""; } = "";
    public ConsulProxy? Proxy { get; init; }
    public bool DisableDefaultTCPCheck { get; init; }
    public ValueMap<string>? Meta { get; init; }
}
