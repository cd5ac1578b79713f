namespace Holdfast.Model.Deployments;

/// <summary>Values of Deployment.Status.</summary>
public static class DeploymentStatus
{
    public const string Running = "running";
    public const string Paused = "paused";
    public const string Failed = "failed";
    public const string Successful = "successful";
    public const string Cancelled = "cancelled";
    public const string Pending = "pending";
    public const string Blocked = "blocked";
    public const string Unblocking = "unblocking";
    public const string Initializing = "initializing";
}
