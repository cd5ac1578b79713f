using System.Globalization;

namespace Holdfast.Scheduling.Tests.Worlds;

/// <summary>Nodes, jobs and evaluations with plain defaults, for tests to change what they are about.</summary>
internal static class Given
{
    internal static Node Node(string id, long cpu = 4_000, long memoryMB = 8_000, long diskMB = 100_000, int cores = 4) => new()
    {
        ID = id,
        Name = id,
        Datacenter = "dc1",
        NodePool = "default",
        Status = NodeStatus.Ready,
        SchedulingEligibility = NodeEligibility.Eligible,
        Attributes = Map(("kernel.name", "linux"), ("cpu.arch", "amd64"), ("unique.hostname", id)),
        Meta = ValueMap<string>.Empty,
        Drivers = ValueMap<DriverInfo>.Empty.With("raw_exec", new() { Detected = true, Healthy = true }),
        NodeResources = new()
        {
            Cpu = new() { CpuShares = cpu, TotalCpuCores = cores, ReservableCpuCores = Enumerable.Range(0, cores).ToValueList() },
            Memory = new() { MemoryMB = memoryMB },
            Disk = new() { DiskMB = diskMB },
            Networks = [new() { Mode = "host", Device = "eth0", IP = "10.0.0.1" }],
        },
    };

    internal static Job Job(string id, string type = JobType.Service, params ReadOnlySpan<TaskGroup> groups) => new()
    {
        ID = id,
        Name = id,
        Namespace = JobKey.DefaultNamespace,
        Region = "global",
        Type = type,
        Priority = 50,
        Datacenters = ["*"],
        NodePool = "default",
        TaskGroups = ValueList.Create(groups),
    };

    internal static TaskGroup Group(string name, int count = 1, params ReadOnlySpan<JobTask> tasks) => new()
    {
        Name = name,
        Count = count,
        EphemeralDisk = new() { SizeMB = 300 },
        Tasks = tasks.IsEmpty ? [Task("main")] : ValueList.Create(tasks),
    };

    internal static JobTask Task(string name, int cpu = 100, int memoryMB = 100) =>
        new() { Name = name, Driver = "raw_exec", Resources = new() { CPU = cpu, MemoryMB = memoryMB } };

    internal static Evaluation Evaluation(Job job, string trigger = EvalTrigger.JobRegister, ulong number = 1) =>
        Evaluation(new JobKey(job.Namespace!, job.ID), job.Type ?? JobType.Service, trigger, number);

    internal static Evaluation Evaluation(JobKey job, string type, string trigger, ulong number) => new()
    {
        ID = number.ToString("x8", CultureInfo.InvariantCulture),
        Namespace = job.Namespace,
        JobID = job.Id,
        Type = type,
        Priority = 50,
        TriggeredBy = trigger,
        Status = EvalStatus.Pending,
    };

    internal static ValueMap<string> Map(params ReadOnlySpan<(string Key, string Value)> entries)
    {
        var map = ValueMap<string>.Empty;
        foreach (var (key, value) in entries) map = map.With(key, value);
        return map;
    }
}
