namespace Holdfast.Model.Services;

/// <summary>One registered instance of a service.</summary>
public sealed record ServiceRegistration
{
    public string ID { get; init => field = value ?? ""; } = "";
    public string ServiceName { get; init => field = value ?? ""; } = "";
    public string Namespace { get; init => field = value ?? ""; } = "";
    public string NodeID { get; init => field = value ?? ""; } = "";
    public string Datacenter { get; init => field = value ?? ""; } = "";
    public string JobID { get; init => field = value ?? ""; } = "";
    public string AllocID { get; init => field = value ?? ""; } = "";
    public ValueList<string>? Tags { get; init; }
    public string Address { get; init => field = value ?? ""; } = "";
    public int Port { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
