namespace Holdfast.Control.Commands;

/// <summary>Faults for what is not there.</summary>
internal static class UnknownThings
{
    public static Fault Job(JobKey key) =>
        Fault.NotFound($"there is no job \"{key.Id}\" in namespace \"{key.Namespace}\"", "see `job status` for the jobs there are, or name another namespace");

    public static Fault Version(JobKey key, long version) =>
        Fault.NotFound($"version {version} of job \"{key.Id}\" is not kept", "see `job history` for those that are");

    public static Fault Node(string id) => Fault.NotFound($"there is no node {id}", "see `node status` for the nodes there are");

    public static Fault Allocation(string id) => Fault.NotFound($"there is no allocation {id}", "it may have been collected; see `job allocs`");
}
