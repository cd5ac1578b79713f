namespace Holdfast.Model.Nodes;

/// <summary>A machine that runs allocations, as its agent registered it.</summary>
public sealed record Node
{
    public string ID { get; init => field = value ?? ""; } = "";
    public string Datacenter { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";
    public string HTTPAddr { get; init => field = value ?? ""; } = "";
    public bool TLSEnabled { get; init; }
    public ValueMap<string>? Attributes { get; init; }
    public Resources? Resources { get; init; }
    public Resources? Reserved { get; init; }
    public NodeResources? NodeResources { get; init; }
    public NodeReservedResources? ReservedResources { get; init; }
    public ValueMap<string>? Links { get; init; }
    public ValueMap<string>? Meta { get; init; }
    public string NodeClass { get; init => field = value ?? ""; } = "";
    public string NodePool { get; init => field = value ?? ""; } = "";
    public string CgroupParent { get; init => field = value ?? ""; } = "";
    public bool Drain { get; init; }
    public DrainStrategy? DrainStrategy { get; init; }
    public string SchedulingEligibility { get; init => field = value ?? ""; } = "";
    public string Status { get; init => field = value ?? ""; } = "";
    public string StatusDescription { get; init => field = value ?? ""; } = "";
    /// <summary>Unix seconds.</summary>
    public long StatusUpdatedAt { get; init; }
    public ValueList<NodeEvent>? Events { get; init; }
    public ValueMap<DriverInfo>? Drivers { get; init; }
    public ValueMap<HostVolumeInfo>? HostVolumes { get; init; }
    public bool GCVolumesOnNodeGC { get; init; }
    public ValueMap<HostNetworkInfo>? HostNetworks { get; init; }
    public ValueMap<CSIInfo>? CSIControllerPlugins { get; init; }
    public ValueMap<CSIInfo>? CSINodePlugins { get; init; }
    public DrainMetadata? LastDrain { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    public int NodeMaxAllocs { get; init; }
    public string SecretID { get; init => field = value ?? ""; } = "";
    public string ComputedClass { get; init => field = value ?? ""; } = "";
}
