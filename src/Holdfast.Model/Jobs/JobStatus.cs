namespace Holdfast.Model.Jobs;

/// <summary>Values of Job.Status.</summary>
public static class JobStatus
{
    public const string Pending = "pending";
    public const string Running = "running";
    public const string Dead = "dead";
}
