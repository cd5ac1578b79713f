using System.Globalization;

namespace Holdfast.Scheduling.Tests.Scenarios;

/// <summary>Reads "node NAME key=value …": each key is a row. Naming a node again changes what is given and keeps the rest.</summary>
internal static class NodeLine
{
    private static readonly Dictionary<string, Func<Node, string, Node>> Keys = new(StringComparer.Ordinal)
    {
        ["dc"] = (node, value) => node with { Datacenter = value },
        ["pool"] = (node, value) => node with { NodePool = value },
        ["class"] = (node, value) => node with { NodeClass = value },
        ["status"] = (node, value) => node with { Status = value },
        ["eligibility"] = (node, value) => node with { SchedulingEligibility = value },
        ["drain"] = (node, value) => node with { Drain = value == "true", DrainStrategy = value == "true" ? new() : null },
        ["cpu"] = (node, value) => Resources(node, has => has with { Cpu = has.Cpu with { CpuShares = Number(value) } }),
        ["cores"] = (node, value) => Resources(node, has => has with { Cpu = Cores(has.Cpu, Number(value)) }),
        ["memory"] = (node, value) => Resources(node, has => has with { Memory = new() { MemoryMB = Number(value) } }),
        ["disk"] = (node, value) => Resources(node, has => has with { Disk = new() { DiskMB = Number(value) } }),
        ["ip"] = (node, value) => Resources(node, has => has with { Networks = [new() { Mode = "host", Device = "eth0", IP = value }] }),
        ["dynamic"] = (node, value) => Resources(node, has => has with { MinDynamicPort = Number(value.Split('-')[0]), MaxDynamicPort = Number(value.Split('-')[1]) }),
        ["bridge"] = (node, _) => Resources(node, has => has with { Networks = has.Networks.OrEmpty().Add(new() { Mode = "bridge", Device = "br0" }) }),
        ["device"] = (node, value) => Resources(node, has => has with { Devices = has.Devices.OrEmpty().Add(Device(value)) }),
        ["reserved_cpu"] = (node, value) => Reserved(node, keeps => keeps with { Cpu = new() { CpuShares = Number(value) } }),
        ["reserved_memory"] = (node, value) => Reserved(node, keeps => keeps with { Memory = new() { MemoryMB = Number(value) } }),
        ["reserved_disk"] = (node, value) => Reserved(node, keeps => keeps with { Disk = new() { DiskMB = Number(value) } }),
        ["reserved_ports"] = (node, value) => Reserved(node, keeps => keeps with { Networks = new() { ReservedHostPorts = value } }),
    };

    internal static Node Apply(Node node, Line line)
    {
        foreach (var (key, value) in line.Pairs)
        {
            if (Keys.TryGetValue(key, out var change)) node = change(node, value);
            else node = Named(node, key.Split('.', 2), value) ?? throw new FormatException($"line {line.Number}: a node has no {key}");
        }
        return node;
    }

    private static Node? Named(Node node, string[] key, string value) => key switch
    {
        ["attr", var name] => node with { Attributes = node.Attributes.OrEmpty().With(name, value) },
        ["meta", var name] => node with { Meta = node.Meta.OrEmpty().With(name, value) },
        ["driver", var name] => node with { Drivers = node.Drivers.OrEmpty().With(name, new() { Detected = true, Healthy = value == "healthy" }) },
        ["volume", var name] => node with { HostVolumes = node.HostVolumes.OrEmpty().With(name, new() { Path = "/" + name, ReadOnly = value == "ro" }) },
        ["network", var name] => node with
        {
            HostNetworks = node.HostNetworks.OrEmpty().With(name, new() { Name = name, CIDR = value + "/32" }),
            NodeResources = node.NodeResources! with { Networks = node.NodeResources.Networks.OrEmpty().Add(new() { Mode = "host", IP = value }) },
        },
        _ => null,
    };

    private static NodeCpuResources Cores(NodeCpuResources cpu, int count) =>
        cpu with { TotalCpuCores = count, ReservableCpuCores = Enumerable.Range(0, count).ToValueList() };

    // vendor/type/name:instances
    private static NodeDeviceResource Device(string value)
    {
        var parts = value.Split('/', ':');
        var instances = Enumerable.Range(0, Number(parts[3])).Select(i => new NodeDevice { ID = $"{parts[2]}-{i}", Healthy = true });
        return new() { Vendor = parts[0], Type = parts[1], Name = parts[2], Instances = instances.ToValueList() };
    }

    private static Node Resources(Node node, Func<NodeResources, NodeResources> change) => node with { NodeResources = change(node.NodeResources!) };

    private static Node Reserved(Node node, Func<NodeReservedResources, NodeReservedResources> change) =>
        node with { ReservedResources = change(node.ReservedResources ?? new()) };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
