namespace Holdfast.Model.Services;

/// <summary>Transparent proxy settings.</summary>
public sealed record ConsulTransparentProxy
{
    public string UID { get; init => field = value ?? ""; } = "";
    public int OutboundPort { get; init; }
    public ValueList<string>? ExcludeInboundPorts { get; init; }
    public ValueList<int>? ExcludeOutboundPorts { get; init; }
    public ValueList<string>? ExcludeOutboundCIDRs { get; init; }
    public ValueList<string>? ExcludeUIDs { get; init; }
    public bool NoDNS { get; init; }
}
