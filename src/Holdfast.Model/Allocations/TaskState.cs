namespace Holdfast.Model.Allocations;

/// <summary>State of one task as its node reports it.</summary>
public sealed record TaskState
{
    public string State { get; init => field = value ?? ""; } = "";
    public bool Failed { get; init; }
    /// <summary>Restarts since the allocation began.</summary>
    public long Restarts { get; init; }
    public DateTimeOffset LastRestart { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset FinishedAt { get; init; }
    public ValueList<TaskEvent>? Events { get; init; }
}
