namespace Holdfast.Model.Allocations;

/// <summary>One copy of a group, placed on a node.</summary>
public sealed record Allocation
{
    public string ID { get; init; } = "";
    public string Namespace { get; init; } = "";
    public string EvalID { get; init; } = "";
    /// <summary>job.group[index]</summary>
    public string Name { get; init; } = "";
    public string NodeID { get; init; } = "";
    public string NodeName { get; init; } = "";
    public string JobID { get; init; } = "";
    /// <summary>The job at the version that placed this allocation. Not in the stored document: attached from the versions table on reading.</summary>
    public Job? Job { get; init; }
    /// <summary>The version of the job that placed this allocation or updated it in place; beyond the API's own members, as in its list stub.</summary>
    public long JobVersion { get; init; }
    public string TaskGroup { get; init; } = "";
    public Resources? Resources { get; init; }
    public ValueMap<Resources>? TaskResources { get; init; }
    public AllocatedResources? AllocatedResources { get; init; }
    public ValueMap<string>? Services { get; init; }
    public AllocationMetric? Metrics { get; init; }
    public string DesiredStatus { get; init; } = "";
    public string DesiredDescription { get; init; } = "";
    public DesiredTransition DesiredTransition { get; init; } = new();
    public string ClientStatus { get; init; } = "";
    public string ClientDescription { get; init; } = "";
    public ValueMap<TaskState>? TaskStates { get; init; }
    public string DeploymentID { get; init; } = "";
    public AllocDeploymentStatus? DeploymentStatus { get; init; }
    public string FollowupEvalID { get; init; } = "";
    public string PreviousAllocation { get; init; } = "";
    public string NextAllocation { get; init; } = "";
    public RescheduleTracker? RescheduleTracker { get; init; }
    public AllocNetworkStatus? NetworkStatus { get; init; }
    public ValueList<string>? PreemptedAllocations { get; init; }
    public string PreemptedByAllocation { get; init; } = "";
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    /// <summary>Revision of the last change made by servers; what agents wait on.</summary>
    public long AllocModifyIndex { get; init; }
    /// <summary>Unix nanoseconds.</summary>
    public long CreateTime { get; init; }
    /// <summary>Unix nanoseconds.</summary>
    public long ModifyTime { get; init; }
}
