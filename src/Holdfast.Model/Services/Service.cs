namespace Holdfast.Model.Services;

/// <summary>A service that a group or task registers.</summary>
public sealed record Service
{
    public string Name { get; init => field = value ?? ""; } = "";
    public ValueList<string>? Tags { get; init; }
    public ValueList<string>? CanaryTags { get; init; }
    public bool EnableTagOverride { get; init; }
    public string PortLabel { get; init => field = value ?? ""; } = "";
    public string AddressMode { get; init => field = value ?? ""; } = "";
    public string Address { get; init => field = value ?? ""; } = "";
    public ValueList<ServiceCheck>? Checks { get; init; }
    public CheckRestart? CheckRestart { get; init; }
    public ConsulConnect? Connect { get; init; }
    public ValueMap<string>? Meta { get; init; }
    public ValueMap<string>? CanaryMeta { get; init; }
    public ValueMap<string>? TaggedAddresses { get; init; }
    public string TaskName { get; init => field = value ?? ""; } = "";
    public string OnUpdate { get; init => field = value ?? ""; } = "";
    public WorkloadIdentity? Identity { get; init; }
    public ServiceWeights? Weights { get; init; }
    public string Provider { get; init => field = value ?? ""; } = "";
    public string Cluster { get; init => field = value ?? ""; } = "";
    public string Kind { get; init => field = value ?? ""; } = "";
}
