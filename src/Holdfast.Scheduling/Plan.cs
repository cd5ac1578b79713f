namespace Holdfast.Scheduling;

/// <summary>
/// What one evaluation decided, complete: whoever applies it makes no choice. Applying it means to write the stops, placements, in-place
/// updates and delays onto the allocations, to set NextAllocation of each placement's PreviousAllocation, to store <see cref="Deployment"/>
/// and <see cref="Followups"/>, and to store <see cref="Evaluation"/>. Indexes (CreateIndex, ModifyIndex, AllocModifyIndex) are the store's.
/// </summary>
public sealed record Plan
{
    /// <summary>The evaluation as it is to be stored: complete or blocked, with queue counts, failures and a status sentence.</summary>
    public required Evaluation Evaluation { get; init; }

    /// <summary>The revision the decision was made from.</summary>
    public required long SnapshotIndex { get; init; }

    public ValueList<PlannedStop> Stops { get; init; } = [];

    /// <summary>New allocations.</summary>
    public ValueList<Allocation> Placements { get; init; } = [];

    /// <summary>Allocations that go on as they are under a new version of the job.</summary>
    public ValueList<Allocation> InPlaceUpdates { get; init; } = [];

    /// <summary>Failed allocations that are placed anew when the named follow-up evaluation is due.</summary>
    public ValueList<DelayedReschedule> Delays { get; init; } = [];

    /// <summary>Evaluations to create: delayed ones (pending with WaitUntil), and one that is blocked until there is room.</summary>
    public ValueList<Evaluation> Followups { get; init; } = [];

    /// <summary>The deployment to create or replace, if there is one.</summary>
    public Deployment? Deployment { get; init; }

    public PlanAnnotations Annotations { get; init; } = new();

    /// <summary>Groups of which something could not be placed, and why.</summary>
    public ValueMap<AllocationMetric> FailedTGAllocs { get; init; } = ValueMap<AllocationMetric>.Empty;

    /// <summary>How many allocations of each group still wait for a place.</summary>
    public ValueMap<int> QueuedAllocations { get; init; } = ValueMap<int>.Empty;

    /// <summary>True when nothing about allocations changes.</summary>
    public bool IsNoOp => Stops.Count == 0 && Placements.Count == 0 && InPlaceUpdates.Count == 0 && Delays.Count == 0 && Deployment is null;
}

/// <summary>An allocation that is to end: its DesiredStatus becomes stop.</summary>
/// <param name="ClientStatus">The new client status when the node cannot report it (lost), else null.</param>
/// <param name="FollowupEvalID">The evaluation that places the replacement later, or empty.</param>
public sealed record PlannedStop(string AllocationID, string DesiredDescription, string? ClientStatus = null, string FollowupEvalID = "");

/// <summary>A failed allocation whose replacement waits for a follow-up evaluation: its FollowupEvalID is to be set.</summary>
public sealed record DelayedReschedule(string AllocationID, string FollowupEvalID);
