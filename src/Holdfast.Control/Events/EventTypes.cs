namespace Holdfast.Control.Events;

/// <summary>Names of what happened, read off a document before and after.</summary>
internal static class EventTypes
{
    private const string EvaluationUpdated = "EvaluationUpdated";
    private const string NodePoolUpserted = "NodePoolUpserted";
    private const string NodePoolDeleted = "NodePoolDeleted";
    private const string JobRegistered = "JobRegistered";
    private const string JobDeregistered = "JobDeregistered";
    private const string AllocationUpdated = "AllocationUpdated";
    private const string AllocationUpdateDesiredStatus = "AllocationUpdateDesiredStatus";
    private const string PlanResult = "PlanResult";
    private const string DeploymentStatusUpdate = "DeploymentStatusUpdate";
    private const string NodeRegistration = "NodeRegistration";
    private const string NodeDeregistration = "NodeDeregistration";
    private const string NodeEligibilityChanged = "NodeEligibility";
    private const string NodeDrain = "NodeDrain";
    private const string NodeEvent = "NodeEvent";

    public static string OfJob(Job? before, Job? after) =>
        after is null || (after.Stop == true && before?.Stop != true) ? JobDeregistered : JobRegistered;

    /// <summary>Collected evaluations make no event, as do collected allocations and deployments.</summary>
    public static string? OfEvaluation(Evaluation? before, Evaluation? after) => after is null ? null : EvaluationUpdated;

    public static string OfNodePool(NodePool? before, NodePool? after) => after is null ? NodePoolDeleted : NodePoolUpserted;

    public static string? OfAllocation(Allocation? before, Allocation? after) => (before, after) switch
    {
        (_, null) => null,
        (null, _) => PlanResult,
        _ when before.DesiredStatus != after.DesiredStatus || before.JobVersion != after.JobVersion => PlanResult,
        _ when before.DesiredTransition != after.DesiredTransition => AllocationUpdateDesiredStatus,
        _ => AllocationUpdated,
    };

    public static string? OfDeployment(Deployment? before, Deployment? after) => (before, after) switch
    {
        (_, null) => null,
        (null, _) => PlanResult,
        _ => DeploymentStatusUpdate,
    };

    public static string OfNode(Node? before, Node? after) => (before, after) switch
    {
        (_, null) => NodeDeregistration,
        (null, _) => NodeRegistration,
        _ when before.DrainStrategy != after.DrainStrategy => NodeDrain,
        _ when before.SchedulingEligibility != after.SchedulingEligibility => NodeEligibilityChanged,
        _ when before.Status != after.Status => NodeEvent,
        _ => NodeRegistration,
    };
}
