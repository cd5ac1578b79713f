using System.Text.Json.Serialization;

namespace Holdfast.Model.Nodes;

/// <summary>A node in a list.</summary>
public sealed record NodeListStub
{
    public string Address { get; init => field = value ?? ""; } = "";
    public string ID { get; init => field = value ?? ""; } = "";
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueMap<string>? Attributes { get; init; }
    public string Datacenter { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";
    public string NodeClass { get; init => field = value ?? ""; } = "";
    public string NodePool { get; init => field = value ?? ""; } = "";
    public string Version { get; init => field = value ?? ""; } = "";
    public bool Drain { get; init; }
    public string SchedulingEligibility { get; init => field = value ?? ""; } = "";
    public string Status { get; init => field = value ?? ""; } = "";
    public string StatusDescription { get; init => field = value ?? ""; } = "";
    public ValueMap<DriverInfo>? Drivers { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public NodeResources? NodeResources { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public NodeReservedResources? ReservedResources { get; init; }
    public DrainMetadata? LastDrain { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
