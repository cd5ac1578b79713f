namespace Holdfast.Api.Tests;

/// <summary>Documents in one line.</summary>
internal static class Given
{
    /// <summary>What is over and older would be collected.</summary>
    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1_000_000;

    public static Job Job(string id, string @namespace = JobKey.DefaultNamespace) => new()
    {
        ID = id,
        Name = id,
        Namespace = @namespace,
        Region = "global",
        Type = JobType.Service,
        Priority = 50,
        Datacenters = ["*"],
        NodePool = "default",
        Version = 0,
        Meta = ValueMap<string>.Empty.With("team", "red"),
        TaskGroups = [new() { Name = "g", Count = 1, Tasks = [new() { Name = "t", Driver = "raw_exec" }] }],
    };

    public static Node Node(string id) => new()
    {
        ID = id,
        Name = "here",
        Datacenter = "dc1",
        NodePool = "default",
        HTTPAddr = "127.0.0.1:4646",
        Status = NodeStatus.Ready,
        SchedulingEligibility = NodeEligibility.Eligible,
        SecretID = "secret",
        Attributes = ValueMap<string>.Empty.With("kernel.name", "linux").With("nomad.version", "1.9.0"),
        NodeResources = new() { Memory = new() { MemoryMB = 1024 } },
    };

    public static Allocation Allocation(string id, string job, string node, string status = AllocClientStatus.Running) => new()
    {
        ID = id,
        Name = $"{job}.g[0]",
        Namespace = JobKey.DefaultNamespace,
        JobID = job,
        NodeID = node,
        NodeName = "here",
        TaskGroup = "g",
        DesiredStatus = AllocDesiredStatus.Run,
        ClientStatus = status,
        TaskStates = ValueMap<TaskState>.Empty.With("t", new() { State = "running" }),
        CreateTime = Now,
        ModifyTime = Now,
    };

    public static Evaluation Evaluation(string id, string job) => new()
    {
        ID = id,
        Namespace = JobKey.DefaultNamespace,
        JobID = job,
        Type = JobType.Service,
        Priority = 50,
        TriggeredBy = EvalTrigger.JobRegister,
        Status = EvalStatus.Complete,
        CreateTime = Now,
        ModifyTime = Now,
    };
}
