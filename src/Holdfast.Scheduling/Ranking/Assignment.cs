using System.Diagnostics.CodeAnalysis;
using Holdfast.Scheduling.Feasibility;

namespace Holdfast.Scheduling.Ranking;

/// <summary>Chooses on one node what a group gets there of ports, cores and devices, none of it taken by anyone else.</summary>
internal sealed class Assignment(Fleet fleet, Dice dice)
{
    /// <summary>False with the dimension lacking when something cannot be had on the node.</summary>
    internal bool TryAssign(GroupDemand demand, int position, [NotNullWhen(true)] out AllocatedResources? resources, out string lacking)
    {
        lacking = "";
        resources = demand.Everywhere;
        if (resources is not null) return true;
        var node = fleet.Nodes[position];
        var ports = new PortAssignment(node, demand.NeedsLedger ? fleet.Ledger(position) : null, dice);
        var choice = new CoreAndDeviceAssignment(node, demand.NeedsLedger ? fleet.Ledger(position) : null, fleet.CoreMHz(position));
        var networks = ports.Assign(demand.Group.Networks.OrEmpty());
        var tasks = new SortedDictionary<string, AllocatedTaskResources>(StringComparer.Ordinal);
        foreach (var task in demand.Group.Tasks.OrEmpty())
        {
            var taken = choice.Assign(demand.Tasks[task.Name], task.Resources?.Cores ?? 0, (task.Resources?.Devices).OrEmpty());
            tasks[task.Name] = task.Resources?.Networks is { Count: > 0 } own ? taken with { Networks = ports.AssignUnmapped(own) } : taken;
        }
        lacking = ports.Lacking ?? choice.Lacking ?? "";
        if (lacking.Length > 0) return false;
        resources = new() { Tasks = tasks.ToValueMap(), Shared = new() { DiskMB = demand.DiskMB, Networks = networks, Ports = ports.Mappings.ToValueList() } };
        return true;
    }
}
