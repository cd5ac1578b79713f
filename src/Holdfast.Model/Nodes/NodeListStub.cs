using System.Text.Json.Serialization;

namespace Holdfast.Model.Nodes;

/// <summary>A node in a list.</summary>
public sealed record NodeListStub
{
    public string Address { get; init; } = "";
    public string ID { get; init; } = "";
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueMap<string>? Attributes { get; init; }
    public string Datacenter { get; init; } = "";
    public string Name { get; init; } = "";
    public string NodeClass { get; init; } = "";
    public string NodePool { get; init; } = "";
    public string Version { get; init; } = "";
    public bool Drain { get; init; }
    public string SchedulingEligibility { get; init; } = "";
    public string Status { get; init; } = "";
    public string StatusDescription { get; init; } = "";
    public ValueMap<DriverInfo>? Drivers { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public NodeResources? NodeResources { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public NodeReservedResources? ReservedResources { get; init; }
    public DrainMetadata? LastDrain { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
