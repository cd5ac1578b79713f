namespace Holdfast.Model.Allocations;

/// <summary>Values of TaskState.State.</summary>
public static class TaskStatus
{
    public const string Pending = "pending";
    public const string Running = "running";
    public const string Dead = "dead";
}
