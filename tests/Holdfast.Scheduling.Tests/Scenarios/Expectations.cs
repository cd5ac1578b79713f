using System.Globalization;

namespace Holdfast.Scheduling.Tests.Scenarios;

/// <summary>The lines of a scenario that say what is expected, each verb a row.</summary>
internal sealed class Expectations(Scenario scenario)
{
    private static readonly Dictionary<string, Action<Expectations, Line>> Verbs = new(StringComparer.Ordinal)
    {
        ["expect"] = (all, line) => all.Alive(line),
        ["plan"] = (all, line) => all.Plan(line),
        ["updates"] = (all, line) => all.Updates(line),
        ["counts"] = (all, line) => all.Counts(line, allocation => allocation.NodeID),
        ["values"] = (all, line) => all.Counts(line, allocation => all.MetaOf(allocation.NodeID, line.Plain[1])),
        ["filtered"] = (all, line) => all.Metric(line, metric => metric.ConstraintFiltered),
        ["exhausted"] = (all, line) => all.Metric(line, metric => metric.DimensionExhausted),
        ["available"] = (all, line) => all.Metric(line, metric => metric.NodesAvailable),
        ["ended"] = (all, line) => all.Ended(line),
        ["ports"] = (all, line) => all.Ports(line),
        ["addresses"] = (all, line) => all.Addresses(line),
        ["task"] = (all, line) => all.Task(line),
        ["delay"] = (all, line) => all.Delay(line),
        ["version"] = (all, line) => all.Version(line),
    };

    /// <summary>False when the line says nothing about expectations.</summary>
    internal bool Check(Line line)
    {
        // "task" also belongs to jobs; as an expectation it names an allocation.
        if (!Verbs.TryGetValue(line.Verb, out var check) || (line.Verb == "task" && !line.Words[1].Contains('['))) return false;
        check(this, line);
        return true;
    }

    private IEnumerable<Allocation> AliveOf(string job) => scenario.World.AllocationsOfJob(scenario.Key(job)).Where(allocation => !allocation.Terminal);

    private void Alive(Line line)
    {
        var (job, wanted) = (line.Plain[0], line.Plain.Skip(1).Where(word => word != "nothing").Order(StringComparer.Ordinal).ToArray());
        var found = AliveOf(job).ToDictionary(allocation => $"{allocation.Name[(job.Length + 1)..]}@{allocation.NodeID}", StringComparer.Ordinal);
        var anywhere = wanted.Where(one => one.EndsWith("@*", StringComparison.Ordinal)).Select(one => one[..^2]).ToHashSet(StringComparer.Ordinal);
        var shown = found.Keys.Select(name => anywhere.Contains(name.Split('@')[0]) ? name.Split('@')[0] + "@*" : name);
        Assert.Equal(wanted, shown.Order(StringComparer.Ordinal));
    }

    private void Plan(Line line)
    {
        var plan = scenario.Plan;
        foreach (var (key, value) in line.Pairs)
        {
            var found = key switch
            {
                "placed" => Text(plan.Placements.Count),
                "stopped" => Text(plan.Stops.Count),
                "inplace" => Text(plan.InPlaceUpdates.Count),
                "delayed" => Text(plan.Delays.Count),
                "followups" => Text(plan.Followups.Count(followup => followup.Status == EvalStatus.Pending)),
                "blocked" => plan.Followups.Append(plan.Evaluation).Any(evaluation => evaluation.Status == EvalStatus.Blocked) ? "yes" : "no",
                "status" => plan.Evaluation.Status,
                "escaped" => plan.Followups.Append(plan.Evaluation).Any(evaluation => evaluation.EscapedComputedClass) ? "yes" : "no",
                _ when key.StartsWith("queued.", StringComparison.Ordinal) => Text(plan.QueuedAllocations[key["queued.".Length..]]),
                _ => throw new FormatException($"line {line.Number}: a plan has no {key}"),
            };
            Assert.Equal($"{key}={value}", $"{key}={found}");
        }
        if (line.Plain.Contains("nothing")) Assert.True(plan.IsNoOp, "the plan changes something");
    }

    private void Updates(Line line)
    {
        var updates = scenario.Plan.Annotations.DesiredTGUpdates!.GetValueOrDefault(line.Plain[0]) ?? new();
        foreach (var (key, value) in line.Pairs)
        {
            var found = key switch
            {
                "place" => updates.Place,
                "stop" => updates.Stop,
                "ignore" => updates.Ignore,
                "migrate" => updates.Migrate,
                "inplace" => updates.InPlaceUpdate,
                "destructive" => updates.DestructiveUpdate,
                "now" => updates.RescheduleNow,
                "later" => updates.RescheduleLater,
                _ => throw new FormatException($"line {line.Number}: updates have no {key}"),
            };
            Assert.Equal($"{key}={value}", $"{key}={found}");
        }
    }

    private void Counts(Line line, Func<Allocation, string> by) => Assert.Equal(
        line.Pairs.Where(pair => pair.Value != "0").Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal),
        AliveOf(line.Plain[0]).CountBy(by).Select(count => $"{count.Key}={count.Value}").Order(StringComparer.Ordinal));

    private void Metric(Line line, Func<AllocationMetric, ValueMap<int>?> of)
    {
        Assert.True(scenario.Plan.FailedTGAllocs.TryGetValue(line.Plain[0], out var metric), "everything of the group found a place");
        var found = of(metric).OrEmpty();
        Assert.True(found.GetValueOrDefault(line.Plain[1]) == Number(line.Plain[2]), $"found {found}");
    }

    private void Ended(Line line)
    {
        var ended = scenario.World.Allocations.Where(allocation => allocation.Name == line.Plain[0] && allocation.Terminal)
            .MaxBy(allocation => allocation.ModifyIndex);
        Assert.NotNull(ended);
        Assert.Contains(line.Plain[1], $"{ended.ClientStatus} {ended.DesiredStatus} {ended.DesiredDescription}");
    }

    private void Ports(Line line)
    {
        var ports = scenario.Allocation(line.Plain[0]).AllocatedResources!.Shared.Ports!;
        foreach (var (label, value) in line.Pairs)
        {
            var port = ports.Single(port => port.Label == label);
            if (!value.Contains('>') && value.Split('-') is [var min, var max]) Assert.InRange(port.Value, Number(min), Number(max));
            else Assert.Equal(value, port.To == 0 ? Text(port.Value) : $"{port.Value}->{port.To}");
        }
    }

    private void Addresses(Line line)
    {
        var ports = scenario.Allocation(line.Plain[0]).AllocatedResources!.Shared.Ports!;
        foreach (var (label, ip) in line.Pairs) Assert.Equal(ip, ports.Single(port => port.Label == label).HostIP);
    }

    private void Task(Line line)
    {
        var task = scenario.Allocation(line.Plain[0]).AllocatedResources!.Tasks![line.Plain.ElementAtOrDefault(1) ?? "main"];
        foreach (var (key, value) in line.Pairs)
        {
            var found = key switch
            {
                "cpu" => Text(task.Cpu.CpuShares),
                "memory" => Text(task.Memory.MemoryMB),
                "memory_max" => Text(task.Memory.MemoryMaxMB),
                "cores" => string.Join(',', task.Cpu.ReservedCores.OrEmpty()),
                "devices" => string.Join(',', task.Devices.OrEmpty().SelectMany(device => device.DeviceIDs.OrEmpty())),
                _ => throw new FormatException($"line {line.Number}: a task has no {key}"),
            };
            Assert.Equal($"{key}={value}", $"{key}={found}");
        }
    }

    private void Delay(Line line)
    {
        var failed = scenario.Allocation(line.Plain[0]);
        var followup = scenario.World.Evaluations.Single(evaluation => evaluation.ID == failed.FollowupEvalID);
        Assert.Equal(line.Plain[1], Duration.From(followup.WaitUntil - scenario.World.Now).ToString());
    }

    private void Version(Line line) => Assert.Equal(line.Plain[1], Text(scenario.Allocation(line.Plain[0]).JobVersion));

    private string MetaOf(string nodeId, string key) => scenario.World.Node(nodeId)!.Meta!.GetValueOrDefault(key, "none");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
