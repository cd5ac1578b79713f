namespace Holdfast.Model.Api;

/// <summary>What an operator wants to know of the machine under an agent. Environment leaves out everything that may be secret.</summary>
public sealed record HostData
{
    public string OS { get; init => field = value ?? ""; } = "";
    public ValueList<ValueMap<string>>? Network { get; init; }
    public string ResolvConf { get; init => field = value ?? ""; } = "";
    public string Hosts { get; init => field = value ?? ""; } = "";
    public ValueMap<string>? Environment { get; init; }
    public ValueMap<DiskUsage>? Disk { get; init; }
}
