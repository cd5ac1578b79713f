namespace Holdfast.Model.Services;

/// <summary>Proxy settings of a sidecar.</summary>
public sealed record ConsulProxy
{
    public string LocalServiceAddress { get; init => field = value ?? ""; } = "";
    public int LocalServicePort { get; init; }
    public ConsulExposeConfig? Expose { get; init; }
    public ConsulExposeConfig? ExposeConfig { get; init; }
    public ValueList<ConsulUpstream>? Upstreams { get; init; }
    public ConsulTransparentProxy? TransparentProxy { get; init; }
    public OpaqueJson? Config { get; init; }
}
