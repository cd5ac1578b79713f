namespace Holdfast.Scheduling;

/// <summary>An allocation to be placed.</summary>
/// <param name="Previous">The allocation it takes the place of, if any.</param>
/// <param name="NodeID">The one node it is for (system jobs), or null for the best.</param>
internal sealed record Wanted(TaskGroup Group, string Name, WantedKind Kind, Allocation? Previous = null, string? NodeID = null);

/// <summary>Why an allocation is to be placed.</summary>
internal enum WantedKind
{
    /// <summary>There are too few.</summary>
    New,

    /// <summary>The previous one's node is down or gone.</summary>
    Lost,

    /// <summary>The previous one was asked to leave its node.</summary>
    Migrated,

    /// <summary>The previous one failed; it is stopped once this has a place.</summary>
    Rescheduled,

    /// <summary>The previous one is of an older version; it is stopped, and gives its room, once this has a place.</summary>
    Replaced,
}
