using System.Globalization;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Output;
using Holdfast.Client;

namespace Holdfast.Cli.Nodes;

/// <summary>The parts of a node's status page.</summary>
internal sealed class NodeDetail(Call call, Node node, bool verbose)
{
    private readonly When _when = call.When(verbose);

    internal void WriteBasics() => new Fields()
        .Add("ID", Ids.Of(node.ID, verbose))
        .Add("Name", node.Name)
        .Add("Node Pool", node.NodePool)
        .Add("Class", node.NodeClass)
        .Add("DC", node.Datacenter)
        .Add("Address", node.HTTPAddr)
        .Add("Drain", node.Drain ? $"true; {Drain()}" : "false")
        .Add("Eligibility", node.SchedulingEligibility)
        .Add("Status", node.Status)
        .AddIf(node.StatusDescription.Length > 0, "Status Description", node.StatusDescription)
        .Add("Host Volumes", string.Join(',', node.HostVolumes.OrEmpty().Keys))
        .Add("Drivers", string.Join(',', node.Drivers.OrEmpty().Where(entry => entry.Value is { Detected: true, Healthy: true }).Select(entry => entry.Key)))
        .Write(call.Out, call.Paint);

    internal void WriteDrivers()
    {
        if (!verbose) return;
        call.Title("Drivers");
        var table = new Columns("Driver", "Detected", "Healthy", "Message", "Time");
        foreach (var (name, driver) in node.Drivers.OrEmpty())
            table.Add(name, driver.Detected ? "true" : "false", driver.Healthy ? "true" : "false", driver.HealthDescription, _when.Text(driver.UpdateTime));
        table.Write(call.Out, call.Paint);
    }

    /// <summary>Newest first.</summary>
    internal void WriteEvents()
    {
        call.Title("Node Events");
        var table = new Columns("Time", "Subsystem", "Message");
        foreach (var happened in node.Events.OrEmpty().Reverse()) table.Add(_when.Text(happened.Timestamp), happened.Subsystem, happened.Message);
        table.Write(call.Out, call.Paint);
    }

    internal void WriteAllocated(IReadOnlyList<Allocation> allocations)
    {
        if (node.NodeResources is not { } total) return;
        var reserved = node.ReservedResources;
        var live = allocations.Where(IsLive).Select(alloc => alloc.AllocatedResources).OfType<AllocatedResources>().ToList();
        var tasks = live.SelectMany(given => given.Tasks.OrEmpty().Values).ToList();
        call.Title("Allocated Resources");
        new Columns("CPU", "Memory", "Disk").Add(
            $"{tasks.Sum(task => task.Cpu.CpuShares)}/{total.Cpu.CpuShares - (reserved?.Cpu.CpuShares ?? 0)} MHz",
            $"{Sizes.FromMB(tasks.Sum(task => task.Memory.MemoryMB))}/{Sizes.FromMB(total.Memory.MemoryMB - (reserved?.Memory.MemoryMB ?? 0))}",
            $"{Sizes.FromMB(live.Sum(given => given.Shared.DiskMB))}/{Sizes.FromMB(total.Disk.DiskMB - (reserved?.Disk.DiskMB ?? 0))}")
            .Write(call.Out, call.Paint);
    }

    /// <summary>What the node measures now; a node out of reach is told on stderr.</summary>
    internal async Task WriteMeasuredAsync(bool all, CancellationToken cancellation)
    {
        if (node.Status != NodeStatus.Ready) return;
        try
        {
            var stats = (await call.Client.Nodes.StatsAsync(node.ID, null, cancellation)).Value;
            call.Title("Host Resource Utilization");
            var disk = stats.AllocDirStats;
            new Columns("CPU", "Memory", "Disk").Add(
                string.Create(CultureInfo.InvariantCulture, $"{stats.CPUTicksConsumed:0}/{node.NodeResources?.Cpu.CpuShares} MHz"),
                $"{Sizes.Text(stats.Memory?.Used ?? 0)}/{Sizes.Text(stats.Memory?.Total ?? 0)}",
                disk is null ? "" : $"{Sizes.Text(disk.Used)}/{Sizes.Text(disk.Size)}").Write(call.Out, call.Paint);
            if (all) WriteDisks(stats);
        }
        catch (ApiException failure) when (failure is not ApiUnreachableException)
        {
            call.Warn($"Resource use is not known: {failure.Message}");
        }
    }

    internal void WriteAllocations(IReadOnlyList<Allocation> allocations)
    {
        call.Title("Allocations");
        if (allocations.Count == 0)
        {
            call.Line("No allocations placed");
            return;
        }
        var table = new Columns("ID", "Job ID", "Task Group", "Version", "Desired", "Status", "Created", "Modified");
        foreach (var alloc in allocations.OrderByDescending(alloc => alloc.CreateIndex).ThenBy(alloc => alloc.Name, StringComparer.Ordinal))
        {
            table.Add(Ids.Of(alloc.ID, verbose), alloc.JobID, alloc.TaskGroup, $"{alloc.Job?.Version}", alloc.DesiredStatus, alloc.ClientStatus,
                _when.Text(alloc.CreateTime), _when.Text(alloc.ModifyTime));
        }
        table.Write(call.Out, call.Paint);
    }

    internal void WriteAttributes()
    {
        Map("Attributes", node.Attributes);
        Map("Meta", node.Meta);
    }

    private void Map(string title, ValueMap<string>? entries)
    {
        if (entries.OrEmpty().Count == 0) return;
        call.Title(title);
        var fields = new Fields();
        foreach (var (name, value) in entries.OrEmpty()) fields.Add(name, value);
        fields.Write(call.Out);
    }

    private void WriteDisks(HostStats stats)
    {
        call.Line();
        var table = new Columns("Device", "Mount Point", "Size", "Used", "Available", "Used %");
        foreach (var disk in stats.DiskStats.OrEmpty())
            table.Add(disk.Device, disk.Mountpoint, Sizes.Text(disk.Size), Sizes.Text(disk.Used), Sizes.Text(disk.Available),
                disk.UsedPercent.ToString("0.0", CultureInfo.InvariantCulture));
        table.Write(call.Out, call.Paint);
    }

    private string Drain() => node.DrainStrategy switch
    {
        null => "ending",
        { Deadline.Nanoseconds: < 0 } => "forced",
        { Deadline.Nanoseconds: 0 } => "no deadline",
        var strategy => $"until {_when.Absolute(strategy.ForceDeadline)}",
    };

    private static bool IsLive(Allocation alloc) => alloc.ClientStatus is AllocClientStatus.Pending or AllocClientStatus.Running or AllocClientStatus.Unknown;
}
