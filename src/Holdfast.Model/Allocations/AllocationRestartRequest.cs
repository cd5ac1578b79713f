namespace Holdfast.Model.Allocations;

/// <summary>Restart one task, or all.</summary>
public sealed record AllocationRestartRequest
{
    public string TaskName { get; init => field = value ?? ""; } = "";
    public bool AllTasks { get; init; }
}
