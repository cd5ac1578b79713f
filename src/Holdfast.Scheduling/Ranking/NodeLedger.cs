using Holdfast.Scheduling.Ports;

namespace Holdfast.Scheduling.Ranking;

/// <summary>What exists once on a node and is taken: ports, cores, device instances.</summary>
internal sealed class NodeLedger
{
    private readonly HashSet<HostPort> _reservedPorts;
    private readonly HashSet<HostPort> _ports = [];
    private readonly HashSet<int> _cores = [];
    private readonly HashSet<string> _devices = new(StringComparer.Ordinal);

    internal NodeLedger(Node node, IEnumerable<AllocatedResources?> taken)
    {
        _reservedPorts = [.. NodeAddresses.ReservedPorts(node)];
        foreach (var resources in taken) Take(resources);
    }

    internal bool IsFree(HostPort port) => !_ports.Contains(port) && !_reservedPorts.Contains(port);

    internal bool IsFreeCore(int core) => !_cores.Contains(core);

    internal bool IsFreeDevice(string id) => !_devices.Contains(id);

    internal void Take(AllocatedResources? resources)
    {
        foreach (var port in HostPort.Of(resources)) _ports.Add(port);
        foreach (var core in CoresOf(resources)) _cores.Add(core);
        foreach (var device in DevicesOf(resources)) _devices.Add(device);
    }

    internal void Release(AllocatedResources? resources)
    {
        foreach (var port in HostPort.Of(resources)) _ports.Remove(port);
        foreach (var core in CoresOf(resources)) _cores.Remove(core);
        foreach (var device in DevicesOf(resources)) _devices.Remove(device);
    }

    private static IEnumerable<int> CoresOf(AllocatedResources? resources) =>
        (resources?.Tasks).OrEmpty().Values.SelectMany(task => task.Cpu.ReservedCores.OrEmpty());

    private static IEnumerable<string> DevicesOf(AllocatedResources? resources) =>
        (resources?.Tasks).OrEmpty().Values.SelectMany(task => task.Devices.OrEmpty()).SelectMany(device => device.DeviceIDs.OrEmpty());
}
