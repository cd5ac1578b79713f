namespace Holdfast.Model.Services;

/// <summary>One registered instance of a service.</summary>
public sealed record ServiceRegistration
{
    public string ID { get; init; } = "";
    public string ServiceName { get; init; } = "";
    public string Namespace { get; init; } = "";
    public string NodeID { get; init; } = "";
    public string Datacenter { get; init; } = "";
    public string JobID { get; init; } = "";
    public string AllocID { get; init; } = "";
    public ValueList<string>? Tags { get; init; }
    public string Address { get; init; } = "";
    public int Port { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
