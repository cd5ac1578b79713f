namespace Holdfast.Agent.Tests.Support;

/// <summary>Allocations in one line.</summary>
internal static class Given
{
    private static readonly RestartPolicy NoRestarts = new() { Attempts = 0, Interval = Duration.FromMinutes(1), Delay = Duration.Zero, Mode = RestartMode.Fail };

    public static JobTask Shell(string script, string name = "main") => Task(name, "/bin/sh", "-c", script);

    public static JobTask Task(string name, string command, params string[] args) => new()
    {
        Name = name,
        Driver = "raw_exec",
        Config = Config(command, args),
        KillTimeout = Duration.FromSeconds(2),
        LogConfig = new() { MaxFiles = 10, MaxFileSizeMB = 10 },
        RestartPolicy = NoRestarts,
        Resources = new() { CPU = 100, MemoryMB = 64 },
    };

    public static OpaqueJson Config(string command, params string[] args)
    {
        var text = string.Join(',', args.Select(arg => $"\"{System.Text.Json.JsonEncodedText.Encode(arg)}\""));
        return new($$"""{"command":"{{command}}","args":[{{text}}]}""");
    }

    public static Allocation Alloc(params JobTask[] tasks) => Alloc(JobType.Service, tasks);

    public static Allocation Batch(params JobTask[] tasks) => Alloc(JobType.Batch, tasks);

    public static Allocation Alloc(string type, JobTask[] tasks)
    {
        var group = new TaskGroup { Name = "group", Tasks = [.. tasks], RestartPolicy = NoRestarts };
        return new()
        {
            ID = Guid.NewGuid().ToString("D"),
            Namespace = "default",
            Name = "job.group[0]",
            JobID = "job",
            TaskGroup = "group",
            DesiredStatus = AllocDesiredStatus.Run,
            ClientStatus = AllocClientStatus.Pending,
            CreateTime = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1_000_000,
            Job = new() { ID = "job", Name = "job", Type = type, TaskGroups = [group] },
            AllocatedResources = new()
            {
                Tasks = tasks.ToValueMap(task => task.Name, task => new AllocatedTaskResources
                {
                    Cpu = new() { CpuShares = task.Resources?.CPU ?? 0 },
                    Memory = new() { MemoryMB = task.Resources?.MemoryMB ?? 0, MemoryMaxMB = task.Resources?.MemoryMaxMB ?? 0 },
                }),
            },
        };
    }

    public static Allocation InGroup(this Allocation alloc, Func<TaskGroup, TaskGroup> change) =>
        alloc with { Job = alloc.Job! with { TaskGroups = [change(alloc.Job.TaskGroups![0])] } };
}
