namespace Holdfast.Model.Services;

/// <summary>A listener of an ingress gateway.</summary>
public sealed record ConsulIngressListener
{
    public int Port { get; init; }
    public string Protocol { get; init => field = value ?? ""; } = "";
    public ValueList<ConsulIngressService>? Services { get; init; }
}
