using System.Text.Json.Serialization;

namespace Holdfast.Model.Allocations;

/// <summary>An allocation in a list.</summary>
public sealed record AllocationListStub
{
    public string ID { get; init; } = "";
    public string EvalID { get; init; } = "";
    public string Name { get; init; } = "";
    public string Namespace { get; init; } = "";
    public string NodeID { get; init; } = "";
    public string NodeName { get; init; } = "";
    public string JobID { get; init; } = "";
    public string JobType { get; init; } = "";
    public long JobVersion { get; init; }
    public string TaskGroup { get; init; } = "";
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AllocatedResources? AllocatedResources { get; init; }
    public string DesiredStatus { get; init; } = "";
    public string DesiredDescription { get; init; } = "";
    public string ClientStatus { get; init; } = "";
    public string ClientDescription { get; init; } = "";
    public ValueMap<TaskState>? TaskStates { get; init; }
    public AllocDeploymentStatus? DeploymentStatus { get; init; }
    public string FollowupEvalID { get; init; } = "";
    public string NextAllocation { get; init; } = "";
    public RescheduleTracker? RescheduleTracker { get; init; }
    public ValueList<string>? PreemptedAllocations { get; init; }
    public string PreemptedByAllocation { get; init; } = "";
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    public long CreateTime { get; init; }
    public long ModifyTime { get; init; }
}
