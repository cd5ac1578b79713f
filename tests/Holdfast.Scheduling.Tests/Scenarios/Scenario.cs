using System.Globalization;
using Holdfast.Scheduling.Tests.Laws;
using Holdfast.Scheduling.Tests.Worlds;

namespace Holdfast.Scheduling.Tests.Scenarios;

/// <summary>Runs a scenario file line by line: nodes and jobs, what happens to them, and what is expected then. See cases/README.md for the verbs.</summary>
internal sealed class Scenario
{
    private static readonly Dictionary<string, Action<Scenario, Line>> Events = new(StringComparer.Ordinal)
    {
        ["node"] = (scenario, line) => scenario.PutNode(line),
        ["remove"] = (scenario, line) => scenario.World.Remove(scenario.World.Node(line.Plain[0])!),
        ["config"] = (scenario, line) => scenario.Configure(line),
        ["pool"] = (scenario, line) => scenario.PutPool(line),
        ["decide"] = (scenario, line) => scenario.Decide(line),
        ["retry"] = (scenario, line) => scenario.Run(scenario.Blocked(line.Plain[0])),
        ["stop"] = (scenario, line) => scenario.World.Register(scenario.Job(line.Plain[0]) with { Stop = true }),
        ["purge"] = (scenario, line) => scenario.World.Purge(new(JobKey.DefaultNamespace, line.Plain[0])),
        ["wait"] = (scenario, line) => scenario.Wait(line),
        ["running"] = (scenario, line) => scenario.Report(line, AllocClientStatus.Running),
        ["complete"] = (scenario, line) => scenario.Report(line, AllocClientStatus.Complete),
        ["failed"] = (scenario, line) => scenario.Report(line, AllocClientStatus.Failed),
        ["unknown"] = (scenario, line) => scenario.Report(line, AllocClientStatus.Unknown),
        ["migrate"] = (scenario, line) => scenario.Transition(line, new() { Migrate = true }),
        ["force"] = (scenario, line) => scenario.Transition(line, new() { ForceReschedule = true }),
    };

    private readonly Dictionary<string, JobKey> _jobs = new(StringComparer.Ordinal);
    private JobLines? _job;
    private ulong _evaluations = 100;

    internal MemoryWorld World { get; } = new();

    /// <summary>The plan of the newest decision.</summary>
    internal Plan Plan { get; private set; } = new() { Evaluation = new(), SnapshotIndex = 0 };

    internal static void Run(string text)
    {
        var scenario = new Scenario();
        var expectations = new Expectations(scenario);
        var some = false;
        foreach (var line in Line.Read(text))
        {
            try
            {
                some |= expectations.Check(line) || !scenario.Do(line);
            }
            catch (Exception fault) when (fault is not FormatException)
            {
                throw new Xunit.Sdk.XunitException($"line {line.Number}: {line.Text}\n{fault.Message}\n{scenario.Describe()}", fault);
            }
        }
        Assert.True(some, "the scenario expects nothing");
    }

    /// <summary>The newest allocation of a name, preferring one that is alive.</summary>
    internal Allocation Allocation(string name) => World.Allocations.Where(allocation => allocation.Name == name)
        .OrderBy(allocation => allocation.Terminal).ThenByDescending(allocation => allocation.CreateIndex).FirstOrDefault()
        ?? throw new InvalidOperationException($"there is no allocation {name}");

    internal Job Job(string name) => World.Job(_jobs[name])!;

    internal JobKey Key(string name) => _jobs[name];

    private bool Do(Line line)
    {
        if (line.Verb == "job")
        {
            FinishJob();
            _job = new(line);
            return true;
        }
        if (_job is not null && JobLines.Knows(line.Verb))
        {
            _job.Add(line);
            return true;
        }
        FinishJob();
        if (!Events.TryGetValue(line.Verb, out var happen)) throw new FormatException($"line {line.Number}: unknown verb {line.Verb}");
        happen(this, line);
        return true;
    }

    private void FinishJob()
    {
        if (_job is null) return;
        var job = World.Register(_job.Job);
        _jobs[job.ID] = new(job.Namespace!, job.ID);
        _job = null;
    }

    private void Configure(Line line) => World.Configuration = new()
    {
        SchedulerAlgorithm = line["algorithm"] ?? "",
        MemoryOversubscriptionEnabled = line["memory_oversubscription"] == "true",
    };

    private void PutPool(Line line) =>
        World.Pools[line.Plain[0]] = new() { Name = line.Plain[0], SchedulerConfiguration = new() { SchedulerAlgorithm = line["algorithm"] ?? "" } };

    private Evaluation Blocked(string job) => World.Evaluations.Single(evaluation => evaluation.Status == EvalStatus.Blocked && evaluation.JobID == job);

    private void PutNode(Line line)
    {
        foreach (var name in line.Plain) World.Put(NodeLine.Apply(World.Node(name) ?? Given.Node(name), line));
    }

    private void Decide(Line line)
    {
        var key = _jobs[line.Plain[0]];
        Run(Given.Evaluation(key, World.Job(key)?.Type ?? JobType.Service, line["trigger"] ?? EvalTrigger.JobRegister, _evaluations++));
    }

    /// <summary>Decides, applies, and then makes sure that the laws hold and that deciding again changes nothing.</summary>
    private void Run(Evaluation why)
    {
        var plan = Scheduler.Decide(World, why, new Dice(_evaluations));
        Assert.Empty(PlanCheck.Conflicts(World, plan));
        World.Apply(plan);
        WorldLaws.Hold(World, new(why.Namespace, why.JobID));
        Assert.True(Scheduler.Decide(World, why, new Dice(7)).IsNoOp, "deciding again changed something");
        Plan = plan;
    }

    private void Wait(Line line)
    {
        if (!Duration.TryParse(line.Plain[0], out var time)) throw new FormatException($"line {line.Number}: no duration: {line.Plain[0]}");
        World.Now += time.ToTimeSpan();
        var due = World.Evaluations.Where(evaluation => evaluation.Status == EvalStatus.Pending && evaluation.WaitUntil <= World.Now);
        foreach (var evaluation in due.ToArray()) Run(evaluation);
    }

    private void Report(Line line, string status)
    {
        foreach (var allocation in Named(line))
        {
            var states = allocation.AllocatedResources!.Tasks!.Keys.ToValueMap(task => task, _ => State(status));
            World.Put(allocation with { ClientStatus = status, TaskStates = states, ModifyTime = World.Now.ToUnixTimeMilliseconds() * 1_000_000 });
        }
    }

    private TaskState State(string status) => status switch
    {
        AllocClientStatus.Running => new() { State = Model.Allocations.TaskStatus.Running, StartedAt = World.Now },
        _ => new() { State = Model.Allocations.TaskStatus.Dead, Failed = status == AllocClientStatus.Failed, FinishedAt = World.Now },
    };

    private void Transition(Line line, DesiredTransition transition)
    {
        foreach (var allocation in Named(line)) World.Put(allocation with { DesiredTransition = transition });
    }

    // Names of allocations (with node= for those of system jobs), or of jobs for everything of theirs that is alive.
    private Allocation[] Named(Line line) => [.. line.Plain.SelectMany(name => Named(name, line["node"]))];

    private IEnumerable<Allocation> Named(string name, string? node)
    {
        if (_jobs.TryGetValue(name, out var key)) return World.AllocationsOfJob(key).Where(allocation => !allocation.Terminal).ToArray();
        return node is null ? [Allocation(name)] : World.Allocations.Where(allocation => allocation.Name == name && allocation.NodeID == node && !allocation.Terminal);
    }

    private string Describe() => string.Join('\n', World.Allocations.Select(allocation => string.Create(CultureInfo.InvariantCulture,
        $"  {allocation.Name}@{allocation.NodeID} {allocation.DesiredStatus} {allocation.ClientStatus} v{allocation.JobVersion} {allocation.DesiredDescription}")))
        + $"\n  plan: {Plan.Evaluation.StatusDescription}; failed: {Plan.FailedTGAllocs}";
}
