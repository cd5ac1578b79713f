using Holdfast.Scheduling.Feasibility;

namespace Holdfast.Scheduling.Ranking;

/// <summary>The cores and device instances of one allocation on one node; lowest free cores and first free instances.</summary>
internal sealed class CoreAndDeviceAssignment(Node node, NodeLedger? ledger, long coreMHz)
{
    private readonly HashSet<int> _cores = [];
    private readonly HashSet<string> _devices = new(StringComparer.Ordinal);

    /// <summary>What could not be had, or null.</summary>
    internal string? Lacking { get; private set; }

    internal AllocatedTaskResources Assign(AllocatedTaskResources task, int cores, ValueList<RequestedDevice> devices)
    {
        if (cores > 0) task = task with { Cpu = new() { CpuShares = cores * coreMHz, ReservedCores = TakeCores(cores) } };
        return devices.Count > 0 ? task with { Devices = devices.Select(TakeDevices).ToValueList() } : task;
    }

    private ValueList<int> TakeCores(int count)
    {
        var free = (node.NodeResources?.Cpu.ReservableCpuCores).OrEmpty()
            .Where(core => ledger!.IsFreeCore(core) && !_cores.Contains(core)).Order().Take(count).ToValueList();
        if (free.Count < count) Lacking ??= "cores";
        _cores.UnionWith(free);
        return free;
    }

    private AllocatedDeviceResource TakeDevices(RequestedDevice asked)
    {
        var count = (int)(asked.Count ?? 1);
        foreach (var offered in (node.NodeResources?.Devices).OrEmpty().Where(offered => DeviceNames.Match(asked.Name, offered)))
        {
            var free = offered.Instances.OrEmpty().Where(instance => instance.Healthy && ledger!.IsFreeDevice(instance.ID) && !_devices.Contains(instance.ID))
                .Select(instance => instance.ID).Take(count).ToValueList();
            if (free.Count < count) continue;
            _devices.UnionWith(free);
            return new() { Vendor = offered.Vendor, Type = offered.Type, Name = offered.Name, DeviceIDs = free };
        }
        Lacking ??= $"devices: {asked.Name}";
        return new();
    }
}
