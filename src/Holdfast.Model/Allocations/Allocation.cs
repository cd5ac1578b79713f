namespace Holdfast.Model.Allocations;

/// <summary>One copy of a group, placed on a node.</summary>
public sealed record Allocation
{
    public string ID { get; init => field = value ?? ""; } = "";
    public string Namespace { get; init => field = value ?? ""; } = "";
    public string EvalID { get; init => field = value ?? ""; } = "";
    /// <summary>job.group[index]</summary>
    public string Name { get; init => field = value ?? ""; } = "";
    public string NodeID { get; init => field = value ?? ""; } = "";
    public string NodeName { get; init => field = value ?? ""; } = "";
    public string JobID { get; init => field = value ?? ""; } = "";
    /// <summary>The job at the version that placed this allocation. Not in the stored document: attached from the versions table on reading.</summary>
    public Job? Job { get; init; }
    /// <summary>The version of the job that placed this allocation or updated it in place; beyond the API's own members, as in its list stub.</summary>
    public long JobVersion { get; init; }
    public string TaskGroup { get; init => field = value ?? ""; } = "";
    public Resources? Resources { get; init; }
    public ValueMap<Resources>? TaskResources { get; init; }
    public AllocatedResources? AllocatedResources { get; init; }
    public ValueMap<string>? Services { get; init; }
    public AllocationMetric? Metrics { get; init; }
    public string DesiredStatus { get; init => field = value ?? ""; } = "";
    public string DesiredDescription { get; init => field = value ?? ""; } = "";
    public DesiredTransition DesiredTransition { get; init => field = value ?? new(); } = new();
    public string ClientStatus { get; init => field = value ?? ""; } = "";
    public string ClientDescription { get; init => field = value ?? ""; } = "";
    public ValueMap<TaskState>? TaskStates { get; init; }
    public string DeploymentID { get; init => field = value ?? ""; } = "";
    public AllocDeploymentStatus? DeploymentStatus { get; init; }
    public string FollowupEvalID { get; init => field = value ?? ""; } = "";
    public string PreviousAllocation { get; init => field = value ?? ""; } = "";
    public string NextAllocation { get; init => field = value ?? ""; } = "";
    public RescheduleTracker? RescheduleTracker { get; init; }
    public AllocNetworkStatus? NetworkStatus { get; init; }
    public ValueList<string>? PreemptedAllocations { get; init; }
    public string PreemptedByAllocation { get; init => field = value ?? ""; } = "";
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    /// <summary>Revision of the last change made by servers; what agents wait on.</summary>
    public long AllocModifyIndex { get; init; }
    /// <summary>Unix nanoseconds.</summary>
    public long CreateTime { get; init; }
    /// <summary>Unix nanoseconds.</summary>
    public long ModifyTime { get; init; }
}
