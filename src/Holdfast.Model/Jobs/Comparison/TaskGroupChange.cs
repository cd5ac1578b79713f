namespace Holdfast.Model.Jobs.Comparison;

/// <summary>What a new version of a job means for the running allocations of one of its groups.</summary>
public enum TaskGroupChange
{
    /// <summary>The specification is the same.</summary>
    None,

    /// <summary>Allocations go on running and are pointed at the new version.</summary>
    InPlace,

    /// <summary>Allocations have to be replaced.</summary>
    Destructive,
}
