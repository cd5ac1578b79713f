namespace Holdfast.Model.Allocations;

/// <summary>One earlier placement.</summary>
public sealed record RescheduleEvent
{
    public long RescheduleTime { get; init; }
    public string PrevAllocID { get; init => field = value ?? ""; } = "";
    public string PrevNodeID { get; init => field = value ?? ""; } = "";
}
