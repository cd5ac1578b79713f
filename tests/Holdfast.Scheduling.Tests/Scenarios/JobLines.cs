using System.Globalization;
using Holdfast.Scheduling.Tests.Worlds;

namespace Holdfast.Scheduling.Tests.Scenarios;

/// <summary>
/// Reads "job NAME key=value …" and the lines after it that say more about the job, its last group, or that group's last task. Lines
/// that stand before the first group belong to the job.
/// </summary>
internal sealed class JobLines
{
    private static readonly ReschedulePolicy ServiceReschedule = new()
    {
        Unlimited = true, Delay = Duration.FromSeconds(30), DelayFunction = DelayFunction.Exponential, MaxDelay = Duration.FromHours(1),
    };

    private static readonly ReschedulePolicy BatchReschedule = new()
    {
        Attempts = 1, Interval = Duration.FromHours(24), Delay = Duration.FromSeconds(5), DelayFunction = DelayFunction.Constant,
    };

    private static readonly Dictionary<string, Action<JobLines, Line>> Verbs = new(StringComparer.Ordinal)
    {
        ["group"] = (lines, line) => lines.AddGroup(line),
        ["task"] = (lines, line) => lines.AddTask(line),
        ["constraint"] = (lines, line) => lines.AddConstraint(line),
        ["affinity"] = (lines, line) => lines.AddAffinity(line),
        ["spread"] = (lines, line) => lines.AddSpread(line),
        ["update"] = (lines, line) => lines.Change(group => group with { Update = new() { MaxParallel = line.Number32("max_parallel") } }),
        ["reschedule"] = (lines, line) => lines.Change(group => group with { ReschedulePolicy = Policy(line) }),
        ["disk"] = (lines, line) => lines.Change(group => group with { EphemeralDisk = Disk(line) }),
        ["network"] = (lines, line) => lines.Change(group => group with { Networks = [new() { Mode = line["mode"] ?? "host" }] }),
        ["port"] = (lines, line) => lines.AddPort(line),
        ["volume"] = (lines, line) => lines.Change(group => group with { Volumes = group.Volumes.OrEmpty().With(line.Plain[0], Volume(line)) }),
        ["device"] = (lines, line) => lines.ChangeTask(task => task with { Resources = task.Resources! with { Devices = [Device(line)] } }),
    };

    private Job _job;

    internal JobLines(Line line)
    {
        _job = Given.Job(line.Plain[0], line["type"] ?? JobType.Service) with
        {
            Namespace = line["namespace"] ?? JobKey.DefaultNamespace,
            NodePool = line["pool"] ?? "default",
            Datacenters = (line["dc"] ?? "*").Split(',').ToValueList(),
            Priority = line.Number32("priority") ?? 50,
            Meta = line["meta"] is { } meta ? Given.Map(("note", meta)) : null,
            Periodic = line["periodic"] is { } cron ? new() { Spec = cron } : null,
            ParameterizedJob = line["parameterized"] == "true" ? new() : null,
            Dispatched = line["dispatched"] == "true",
            TaskGroups = [],
        };
    }

    internal Job Job => _job;

    internal static bool Knows(string verb) => Verbs.ContainsKey(verb);

    internal void Add(Line line) => Verbs[line.Verb](this, line);

    private void AddGroup(Line line)
    {
        var group = new TaskGroup
        {
            Name = line.Plain[0],
            Count = line.Number32("count") ?? 1,
            EphemeralDisk = new() { SizeMB = 300 },
            ReschedulePolicy = _job.Type switch { JobType.Service => ServiceReschedule, JobType.Batch => BatchReschedule, _ => null },
            Tasks = [Task("main", line)],
        };
        _job = _job with { TaskGroups = _job.TaskGroups!.Add(group) };
    }

    // The first task line replaces the task that a group has by itself.
    private void AddTask(Line line) => Change(group =>
        group with { Tasks = group.Tasks is [{ Name: "main" }] ? [Task(line.Plain[0], line)] : group.Tasks!.Add(Task(line.Plain[0], line)) });

    private static JobTask Task(string name, Line line) => new()
    {
        Name = name,
        Driver = line["driver"] ?? "raw_exec",
        Env = line["env"] is { } env ? Given.Map(("VALUE", env)) : null,
        KillTimeout = line.Duration("kill_timeout"),
        Lifecycle = line["hook"] is { } hook ? new() { Hook = hook, Sidecar = line["sidecar"] == "true" } : null,
        Resources = new()
        {
            CPU = line.Number32("cpu") ?? 100,
            Cores = line.Number32("cores"),
            MemoryMB = line.Number32("memory") ?? 100,
            MemoryMaxMB = line.Number32("memory_max"),
        },
    };

    private void AddConstraint(Line line)
    {
        var (left, operand, right) = Condition(line);
        var constraint = new Constraint { LTarget = left, Operand = operand, RTarget = right };
        if (_job.TaskGroups!.Count == 0) _job = _job with { Constraints = _job.Constraints.OrEmpty().Add(constraint) };
        else Change(group => group with { Constraints = group.Constraints.OrEmpty().Add(constraint) });
    }

    private void AddAffinity(Line line)
    {
        var (left, operand, right) = Condition(line);
        var affinity = new Affinity { LTarget = left, Operand = operand, RTarget = right, Weight = line.Number32("weight") ?? 50 };
        if (_job.TaskGroups!.Count == 0) _job = _job with { Affinities = _job.Affinities.OrEmpty().Add(affinity) };
        else Change(group => group with { Affinities = group.Affinities.OrEmpty().Add(affinity) });
    }

    private void AddSpread(Line line)
    {
        var targets = line.Pairs.Where(pair => pair.Key != "weight")
            .Select(pair => new SpreadTarget { Value = pair.Key, Percent = int.Parse(pair.Value, CultureInfo.InvariantCulture) });
        var spread = new Spread { Attribute = line.Plain[0], Weight = line.Number32("weight") ?? 50, SpreadTarget = targets.ToValueList() };
        if (_job.TaskGroups!.Count == 0) _job = _job with { Spreads = _job.Spreads.OrEmpty().Add(spread) };
        else Change(group => group with { Spreads = group.Spreads.OrEmpty().Add(spread) });
    }

    private void AddPort(Line line) => Change(group =>
    {
        var port = new Port { Label = line.Plain[0], Value = line.Number32("static") ?? 0, To = line.Number32("to") ?? 0, HostNetwork = line["host_network"] ?? "" };
        var network = group.Networks is [var first, ..] ? first : new() { Mode = "host" };
        return port.Value > 0
            ? group with { Networks = [network with { ReservedPorts = network.ReservedPorts.OrEmpty().Add(port) }] }
            : group with { Networks = [network with { DynamicPorts = network.DynamicPorts.OrEmpty().Add(port) }] };
    });

    // distinct_hosts and is_set stand alone or after an attribute; everything else is left operator right.
    private static (string Left, string Operand, string Right) Condition(Line line) => line.Words[1..] switch
    {
        [var alone] => ("", alone, ""),
        [var left, var operand] => (left, operand, ""),
        [var left, var operand, var right, ..] => (left, operand, right),
        _ => throw new FormatException($"line {line.Number}: a condition is missing"),
    };

    private static ReschedulePolicy Policy(Line line) => new()
    {
        Unlimited = line["unlimited"] == "true",
        Attempts = line.Number32("attempts"),
        Interval = line.Duration("interval"),
        Delay = line.Duration("delay"),
        DelayFunction = line["function"] ?? DelayFunction.Constant,
        MaxDelay = line.Duration("max"),
    };

    private static EphemeralDisk Disk(Line line) => new() { SizeMB = line.Number32("size") ?? 300, Sticky = line["sticky"] == "true" };

    private static RequestedDevice Device(Line line) => new() { Name = line.Plain[0], Count = line.Number32("count") ?? 1 };

    private static VolumeRequest Volume(Line line) => new()
    {
        Name = line.Plain[0], Type = line["type"] ?? "host", Source = line["source"]!, ReadOnly = line["ro"] == "true", PerAlloc = line["per_alloc"] == "true",
    };

    private void Change(Func<TaskGroup, TaskGroup> change)
    {
        var groups = _job.TaskGroups!;
        _job = _job with { TaskGroups = groups.Take(groups.Count - 1).Append(change(groups[^1])).ToValueList() };
    }

    private void ChangeTask(Func<JobTask, JobTask> change) =>
        Change(group => group with { Tasks = group.Tasks!.Take(group.Tasks!.Count - 1).Append(change(group.Tasks![^1])).ToValueList() });
}
