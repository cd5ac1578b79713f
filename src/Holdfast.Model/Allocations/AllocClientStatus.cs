namespace Holdfast.Model.Allocations;

/// <summary>Values of Allocation.ClientStatus.</summary>
public static class AllocClientStatus
{
    public const string Pending = "pending";
    public const string Running = "running";
    public const string Complete = "complete";
    public const string Failed = "failed";
    public const string Lost = "lost";
    public const string Unknown = "unknown";
}
