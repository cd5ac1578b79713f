namespace Holdfast.Model.Jobs;

/// <summary>Values of Job.Type.</summary>
public static class JobType
{
    public const string Service = "service";
    public const string Batch = "batch";
    public const string System = "system";
    public const string SysBatch = "sysbatch";
}
