using Holdfast.Scheduling.Tests.Worlds;

namespace Holdfast.Scheduling.Tests.Laws;

/// <summary>Small worlds drawn from a seed: scarce room, few ports, mixed pools and racks, and things that happen to them.</summary>
internal sealed class RandomWorld
{
    private static readonly string[] Types = [JobType.Service, JobType.Service, JobType.Service, JobType.Batch, JobType.System, JobType.SysBatch];
    private static readonly string[] Triggers = [EvalTrigger.JobRegister, EvalTrigger.NodeUpdate, EvalTrigger.RetryFailedAlloc];

    private static readonly NodeReservedResources Reserved = new()
    {
        Cpu = new() { CpuShares = 100 }, Memory = new() { MemoryMB = 100 }, Networks = new() { ReservedHostPorts = "80,20001" },
    };

    private readonly Dice _dice;
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private int _nodes;
    private ulong _evaluations;

    internal RandomWorld(ulong seed)
    {
        _dice = new(seed);
        World.Configuration = new() { SchedulerAlgorithm = Chance(3) ? "spread" : "" };
        for (var i = Between(1, 7); i > 0; i--) AddNode();
        for (var i = Between(1, 3); i > 0; i--) Register($"job{i}");
    }

    internal MemoryWorld World { get; } = new();

    internal IEnumerable<Job> Jobs => _types.Keys.Select(name => World.Job(new(JobKey.DefaultNamespace, name))).OfType<Job>();

    internal Evaluation Evaluation(Job job) => Given.Evaluation(job, Pick(Triggers), ++_evaluations);

    internal ulong Seed() => _dice.Next();

    /// <summary>A node that no job of these worlds may use.</summary>
    internal void AddUnrelatedNode() => World.Put(Given.Node("unrelated") with { NodePool = "elsewhere" });

    internal void Happen()
    {
        switch (_dice.Below(9))
        {
            case 0: AddNode(); break;
            case 1: Change(node => node with { Status = node.Status == NodeStatus.Ready ? NodeStatus.Down : NodeStatus.Ready }); break;
            case 2: Change(node => node with { SchedulingEligibility = Pick(NodeEligibility.Ineligible, NodeEligibility.Eligible) }); break;
            case 3: Register($"job{Between(1, 3)}"); break;
            case 4: Report(AllocClientStatus.Failed); break;
            case 5: Report(AllocClientStatus.Complete); break;
            case 6: Migrate(); break;
            case 7: World.Now += TimeSpan.FromSeconds(Between(1, 120)); break;
            default: ReportAll(); break;
        }
    }

    private void AddNode()
    {
        var node = Given.Node($"n{++_nodes}", cpu: 500 * Between(1, 6), memoryMB: 500 * Between(1, 6), diskMB: 1_000 * Between(1, 3), cores: Between(1, 4));
        World.Put(node with
        {
            Datacenter = Chance(4) ? "dc2" : "dc1",
            NodePool = Chance(6) ? "elsewhere" : "default",
            NodeClass = Chance(2) ? "big" : "",
            Meta = Chance(5) ? null : Given.Map(("rack", Pick("a", "b", "c"))),
            ReservedResources = Chance(3) ? Reserved : null,
            NodeResources = node.NodeResources! with { MinDynamicPort = 20_000, MaxDynamicPort = 20_000 + Between(0, 4) },
            HostVolumes = Chance(2) ? ValueMap<HostVolumeInfo>.Empty.With("data", new() { Path = "/data", ReadOnly = Chance(3) }) : null,
        });
    }

    private void Change(Func<Node, Node> change)
    {
        Node[] nodes = [.. World.Nodes];
        World.Put(change(nodes[_dice.Below(nodes.Length)]));
    }

    private void Register(string name)
    {
        if (!_types.TryGetValue(name, out var type)) _types[name] = type = Pick(Types);
        var groups = Enumerable.Range(0, Between(1, 2)).Select(i => Group($"g{i}", type)).ToArray();
        World.Register(Given.Job(name, type, groups) with
        {
            Datacenters = Chance(3) ? ["dc1"] : ["*"],
            Stop = Chance(12),
            Constraints = Constraints(),
            Spreads = Chance(4) ? [new() { Attribute = "${meta.rack}", Weight = 50 }] : null,
        });
    }

    private TaskGroup Group(string name, string type) => Given.Group(name, type is JobType.System or JobType.SysBatch ? 1 : Between(0, 5), [.. Tasks()]) with
    {
        Constraints = Constraints(),
        Affinities = Chance(4) ? [new() { LTarget = "${node.class}", Operand = "=", RTarget = "big", Weight = Chance(2) ? 50 : -50 }] : null,
        Update = type == JobType.Service && Chance(2) ? new() { MaxParallel = Between(0, 2) } : null,
        ReschedulePolicy = type switch
        {
            JobType.Service => new() { Unlimited = true, Delay = Duration.FromSeconds(30), DelayFunction = DelayFunction.Exponential, MaxDelay = Duration.FromHours(1) },
            JobType.Batch => new() { Attempts = 1, Interval = Duration.FromHours(1), Delay = Duration.FromSeconds(5), DelayFunction = DelayFunction.Constant },
            _ => null,
        },
        Networks = Chance(2) ? [Network()] : null,
        Volumes = Chance(6) ? ValueMap<VolumeRequest>.Empty.With("data", new() { Name = "data", Type = "host", Source = "data", ReadOnly = Chance(2) }) : null,
        EphemeralDisk = new() { SizeMB = 100 * Between(1, 5), Sticky = Chance(4) },
    };

    private IEnumerable<JobTask> Tasks()
    {
        yield return Given.Task("main", 100 * Between(1, 6), 100 * Between(1, 6)) with { Env = Given.Map(("VALUE", Pick("x", "y"))) };
        if (Chance(5)) yield return Given.Task("setup", 200, 200) with { Lifecycle = new() { Hook = TaskLifecycleHook.Prestart, Sidecar = Chance(2) } };
        if (Chance(6)) yield return Given.Task("pinned", 0, 50) with { Resources = new() { Cores = 1, MemoryMB = 50 } };
    }

    private NetworkResource Network() => new()
    {
        Mode = "host",
        ReservedPorts = Chance(2) ? [new() { Label = "fixed", Value = Pick(80, 443, 20_000) }] : null,
        DynamicPorts = Chance(2) ? [new() { Label = "http" }, new() { Label = "admin", To = -1 }] : null,
    };

    private ValueList<Constraint>? Constraints() => _dice.Below(10) switch
    {
        0 => [new() { Operand = ConstraintOperand.DistinctHosts }],
        1 => [new() { LTarget = "${meta.rack}", Operand = ConstraintOperand.DistinctProperty, RTarget = Pick("1", "2") }],
        2 => [new() { LTarget = "${meta.rack}", Operand = Pick("=", "!="), RTarget = "a" }],
        3 => [new() { LTarget = "${attr.unique.hostname}", Operand = ConstraintOperand.Regex, RTarget = "^n[1-3]$" }],
        _ => null,
    };

    private void Report(string status)
    {
        if (Alive() is { Length: > 0 } alive) Report(alive[_dice.Below(alive.Length)], status);
    }

    private void ReportAll()
    {
        foreach (var allocation in Alive().Where(allocation => allocation.ClientStatus == AllocClientStatus.Pending)) Report(allocation, AllocClientStatus.Running);
    }

    private void Report(Allocation allocation, string status)
    {
        var running = status == AllocClientStatus.Running;
        var state = new TaskState { State = running ? "running" : "dead", Failed = status == AllocClientStatus.Failed, FinishedAt = running ? default : World.Now };
        World.Put(allocation with { ClientStatus = status, TaskStates = ValueMap<TaskState>.Empty.With("main", state) });
    }

    private void Migrate()
    {
        if (Alive() is { Length: > 0 } alive) World.Put(alive[_dice.Below(alive.Length)] with { DesiredTransition = new() { Migrate = true } });
    }

    private Allocation[] Alive() => [.. World.Allocations.Where(allocation => !allocation.Terminal)];

    private bool Chance(int oneIn) => _dice.Below(oneIn) == 0;

    private int Between(int least, int most) => least + _dice.Below(most - least + 1);

    private T Pick<T>(params ReadOnlySpan<T> values) => values[_dice.Below(values.Length)];
}
