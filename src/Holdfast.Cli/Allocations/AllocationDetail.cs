using System.Globalization;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Allocations;

/// <summary>The parts of an allocation's status page.</summary>
internal sealed class AllocationDetail(Call call, Allocation allocation, bool verbose)
{
    private readonly When _when = call.When(verbose);
    private readonly When _absolute = call.When(verbose: true);

    internal void WriteBasics() => new Fields()
        .Add("ID", allocation.ID)
        .Add("Eval ID", Ids.Of(allocation.EvalID, verbose))
        .Add("Name", allocation.Name)
        .Add("Node ID", Ids.Of(allocation.NodeID, verbose))
        .Add("Node Name", allocation.NodeName)
        .Add("Job ID", allocation.JobID)
        .Add("Job Version", $"{allocation.Job?.Version}")
        .Add("Client Status", allocation.ClientStatus)
        .Add("Client Description", allocation.ClientDescription)
        .Add("Desired Status", allocation.DesiredStatus)
        .Add("Desired Description", allocation.DesiredDescription)
        .Add("Created", _when.Text(allocation.CreateTime))
        .Add("Modified", _when.Text(allocation.ModifyTime))
        .AddIf(allocation.DeploymentID.Length > 0, "Deployment ID", Ids.Of(allocation.DeploymentID, verbose))
        .AddIf(allocation.DeploymentStatus?.Healthy is not null, "Deployment Health", allocation.DeploymentStatus?.Healthy == true ? "healthy" : "unhealthy")
        .AddIf(allocation.PreviousAllocation.Length > 0, "Replacement Of", Ids.Of(allocation.PreviousAllocation, verbose))
        .AddIf(allocation.NextAllocation.Length > 0, "Replacement Alloc ID", Ids.Of(allocation.NextAllocation, verbose))
        .AddIf(allocation.FollowupEvalID.Length > 0, "Reschedule Eval ID", Ids.Of(allocation.FollowupEvalID, verbose))
        .AddIf(allocation.PreemptedByAllocation.Length > 0, "Preempted By Alloc ID", Ids.Of(allocation.PreemptedByAllocation, verbose))
        .Write(call.Out, call.Paint);

    internal void WritePorts()
    {
        var ports = allocation.AllocatedResources?.Shared.Ports.OrEmpty() ?? [];
        if (ports.Count == 0) return;
        var fixedOnes = (allocation.AllocatedResources?.Shared.Networks).OrEmpty().SelectMany(network => network.ReservedPorts.OrEmpty())
            .Select(port => port.Label).ToHashSet(StringComparer.Ordinal);
        call.Title("Allocation Addresses:");
        var table = new Columns("Label", "Dynamic", "Address");
        foreach (var port in ports)
        {
            var inside = port.To > 0 && port.To != port.Value ? $" -> {port.To}" : "";
            table.Add($"*{port.Label}", fixedOnes.Contains(port.Label) ? "no" : "yes", $"{Host(port.HostIP)}:{port.Value}{inside}");
        }
        table.Write(call.Out, call.Paint);
    }

    internal void WriteTask(string task, TaskState state, ResourceUsage? usage, bool stats)
    {
        var failed = state.Failed && state.State == Model.Allocations.TaskStatus.Dead ? " (failed)" : "";
        call.Title($"Task \"{task}\" is \"{state.State}\"{failed}");
        if (allocation.AllocatedResources?.Tasks.OrEmpty().GetValueOrDefault(task) is { } given) WriteResources(given, usage);
        if (stats && usage is not null) WriteStats(usage);
        call.Line();
        call.Line("Task Events:");
        new Fields()
            .Add("Started At", _absolute.Text(state.StartedAt))
            .Add("Finished At", _absolute.Text(state.FinishedAt))
            .Add("Total Restarts", $"{state.Restarts}")
            .Add("Last Restart", _absolute.Text(state.LastRestart))
            .Write(call.Out, call.Paint);
    }

    /// <summary>Newest first.</summary>
    internal void WriteEvents(TaskState state, int most)
    {
        var events = state.Events.OrEmpty().Reverse().Take(most).ToList();
        if (events.Count == 0) return;
        call.Line();
        call.Line("Recent Events:");
        var table = new Columns("Time", "Type", "Description");
        foreach (var happened in events) table.Add(_absolute.Text(happened.Time), happened.Type, happened.DisplayMessage.ReplaceLineEndings(" "));
        table.Write(call.Out, call.Paint);
    }

    internal void WriteMetrics()
    {
        if (allocation.Metrics is not { } metrics) return;
        call.Title("Placement Metrics");
        foreach (var reason in PlacementText.Reasons(metrics)) call.Line($"  * {reason}");
        new Fields()
            .Add("Nodes Evaluated", $"{metrics.NodesEvaluated}")
            .Add("Nodes Filtered", $"{metrics.NodesFiltered}")
            .Add("Allocation Time", $"{metrics.AllocationTime}")
            .Write(call.Out, call.Paint);
        var scores = metrics.ScoreMetaData.OrEmpty();
        if (scores.Count == 0) return;
        var names = scores.SelectMany(score => score.Scores.OrEmpty().Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        call.Line();
        var table = new Columns(["Node", .. names, "final score"]);
        foreach (var score in scores)
            table.Add([score.NodeID, .. names.Select(name => Score(score.Scores.OrEmpty().GetValueOrDefault(name))), Score(score.NormScore)]);
        table.Write(call.Out, call.Paint);
    }

    private void WriteResources(AllocatedTaskResources given, ResourceUsage? usage)
    {
        call.Line("Task Resources:");
        var cpu = usage?.CpuStats is { } used
            ? string.Create(CultureInfo.InvariantCulture, $"{used.TotalTicks:0}/{given.Cpu.CpuShares} MHz")
            : $"{given.Cpu.CpuShares} MHz";
        var memory = usage?.MemoryStats is { } taken
            ? $"{Sizes.Text(taken.Usage > 0 ? taken.Usage : taken.RSS)}/{Sizes.FromMB(given.Memory.MemoryMB)}"
            : Sizes.FromMB(given.Memory.MemoryMB);
        new Columns("CPU", "Memory", "Disk").Add(cpu, memory, Sizes.FromMB(allocation.AllocatedResources!.Shared.DiskMB)).Write(call.Out, call.Paint);
    }

    private void WriteStats(ResourceUsage usage)
    {
        if (usage.MemoryStats is { } memory)
        {
            call.Line();
            call.Line("Memory Stats");
            new Columns("Cache", "Max Usage", "RSS", "Swap", "Usage")
                .Add(Sizes.Text(memory.Cache), Sizes.Text(memory.MaxUsage), Sizes.Text(memory.RSS), Sizes.Text(memory.Swap), Sizes.Text(memory.Usage))
                .Write(call.Out, call.Paint);
        }
        if (usage.CpuStats is not { } cpu) return;
        call.Line();
        call.Line("CPU Stats");
        new Columns("Percent", "Throttled Periods", "Throttled Time")
            .Add(Percent(cpu.Percent), $"{cpu.ThrottledPeriods}", $"{new Duration(cpu.ThrottledTime)}")
            .Write(call.Out, call.Paint);
    }

    private static string Host(string ip) => ip.Contains(':', StringComparison.Ordinal) ? $"[{ip}]" : ip;

    private static string Score(double score) => score.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Percent(double percent) => percent.ToString("0.00", CultureInfo.InvariantCulture) + "%";
}
