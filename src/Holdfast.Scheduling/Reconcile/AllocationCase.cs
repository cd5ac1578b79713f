namespace Holdfast.Scheduling.Reconcile;

/// <summary>What an allocation means for its place in the group, in the order in which the one to keep is chosen.</summary>
internal enum AllocationCase
{
    /// <summary>It runs, or soon will.</summary>
    Live,

    /// <summary>It ran to its end and is not to be run again.</summary>
    Done,

    /// <summary>It failed, and is placed anew later.</summary>
    FailedForNow,

    /// <summary>It failed, and its policy allows no further try.</summary>
    FailedForGood,

    /// <summary>It failed, and is to be placed anew at once.</summary>
    Retry,

    /// <summary>It is asked to leave its node.</summary>
    Migrating,

    /// <summary>Its node is down or gone.</summary>
    Lost,

    /// <summary>It is over, and nothing keeps its place.</summary>
    Gone,
}
