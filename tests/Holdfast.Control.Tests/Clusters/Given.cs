namespace Holdfast.Control.Tests.Clusters;

/// <summary>Nodes and jobs with plain defaults, for tests to change what they are about.</summary>
internal static class Given
{
    public static Node Node(string name, long cpu = 4_000, long memoryMB = 8_000) => new()
    {
        ID = Id(name),
        SecretID = Id(name + " secret"),
        Name = name,
        Datacenter = "dc1",
        NodePool = "default",
        Attributes = ValueMap<string>.Empty.With("kernel.name", "linux").With("unique.hostname", name),
        Drivers = ValueMap<DriverInfo>.Empty.With("raw_exec", new() { Detected = true, Healthy = true }),
        NodeResources = new()
        {
            Cpu = new() { CpuShares = cpu, TotalCpuCores = 4, ReservableCpuCores = [0, 1, 2, 3] },
            Memory = new() { MemoryMB = memoryMB },
            Disk = new() { DiskMB = 10_000_000 },
            Networks = [new() { Mode = "host", Device = "lo", IP = "127.0.0.1" }],
        },
    };

    public static Job Job(string id, string type = JobType.Service, int count = 1, int cpu = 100, int memoryMB = 100) => new()
    {
        ID = id,
        Type = type,
        TaskGroups =
        [
            new()
            {
                Name = "web",
                Count = count,
                Tasks = [new() { Name = "main", Driver = "raw_exec", Config = new("""{"command":"/bin/sleep"}"""), Resources = new() { CPU = cpu, MemoryMB = memoryMB } }],
            },
        ],
    };

    public static Job WithEnv(this Job job, string value) => job.WithTask(task => task with { Env = ValueMap<string>.Empty.With("VALUE", value) });

    public static Job WithTask(this Job job, Func<JobTask, JobTask> change) =>
        job.WithGroup(group => group with { Tasks = group.Tasks!.Select(change).ToValueList() });

    public static Job WithGroup(this Job job, Func<TaskGroup, TaskGroup> change) => job with { TaskGroups = job.TaskGroups!.Select(change).ToValueList() };

    /// <summary>A UUID that a name always gives.</summary>
    public static string Id(string name)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Text.Encoding.UTF8.GetBytes(name.AsSpan(0, Math.Min(16, name.Length)), bytes);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
