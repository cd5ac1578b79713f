using System.Text.Json.Serialization;

namespace Holdfast.Model.Allocations;

/// <summary>An allocation in a list.</summary>
public sealed record AllocationListStub
{
    public string ID { get; init => field = value ?? ""; } = "";
    public string EvalID { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";
    public string Namespace { get; init => field = value ?? ""; } = "";
    public string NodeID { get; init => field = value ?? ""; } = "";
    public string NodeName { get; init => field = value ?? ""; } = "";
    public string JobID { get; init => field = value ?? ""; } = "";
    public string JobType { get; init => field = value ?? ""; } = "";
    public long JobVersion { get; init; }
    public string TaskGroup { get; init => field = value ?? ""; } = "";
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AllocatedResources? AllocatedResources { get; init; }
    public string DesiredStatus { get; init => field = value ?? ""; } = "";
    public string DesiredDescription { get; init => field = value ?? ""; } = "";
    public string ClientStatus { get; init => field = value ?? ""; } = "";
    public string ClientDescription { get; init => field = value ?? ""; } = "";
    public ValueMap<TaskState>? TaskStates { get; init; }
    public AllocDeploymentStatus? DeploymentStatus { get; init; }
    public string FollowupEvalID { get; init => field = value ?? ""; } = "";
    public string NextAllocation { get; init => field = value ?? ""; } = "";
    public RescheduleTracker? RescheduleTracker { get; init; }
    public ValueList<string>? PreemptedAllocations { get; init; }
    public string PreemptedByAllocation { get; init => field = value ?? ""; } = "";
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    public long CreateTime { get; init; }
    public long ModifyTime { get; init; }
}
