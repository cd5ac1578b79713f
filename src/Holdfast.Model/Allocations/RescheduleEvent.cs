namespace Holdfast.Model.Allocations;

/// <summary>One earlier placement.</summary>
public sealed record RescheduleEvent
{
    public long RescheduleTime { get; init; }
    public string PrevAllocID { get; init; } = "";
    public string PrevNodeID { get; init; } = "";
}
