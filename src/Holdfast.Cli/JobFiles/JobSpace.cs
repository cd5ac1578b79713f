using Holdfast.Client;

namespace Holdfast.Cli.JobFiles;

/// <summary>Where a job file's job belongs.</summary>
internal static class JobSpace
{
    /// <summary>The namespace and region the file names; what it leaves open comes from the command line.</summary>
    internal static QueryOptions Of(Job job) => new()
    {
        Namespace = job.Namespace is null or JobKey.DefaultNamespace ? "" : job.Namespace,
        Region = job.Region is null or "global" ? "" : job.Region,
    };
}
