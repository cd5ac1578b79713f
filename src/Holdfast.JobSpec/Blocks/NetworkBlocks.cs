using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Blocks;

internal static class NetworkBlocks
{
    private static readonly BlockSchema<Port> Port = new BlockSchema<Port>(new())
        .Label((port, label) => port with { Label = label })
        .Int("static", (port, value) => port with { Value = value })
        .Int("to", (port, value) => port with { To = value })
        .Text("host_network", (port, value) => port with { HostNetwork = value })
        .Bool("ignore_collision", (port, value) => port with { IgnoreCollision = value });

    private static readonly BlockSchema<DNSConfig> Dns = new BlockSchema<DNSConfig>(new())
        .Texts("servers", (dns, value) => dns with { Servers = value })
        .Texts("searches", (dns, value) => dns with { Searches = value })
        .Texts("options", (dns, value) => dns with { Options = value });

    private static readonly BlockSchema<CNIConfig> Cni = new BlockSchema<CNIConfig>(new())
        .Map("args", (cni, value) => cni with { Args = value });

    internal static readonly BlockSchema<NetworkResource> Network = new BlockSchema<NetworkResource>(new())
        .Text("mode", (network, value) => network with { Mode = value })
        .Text("hostname", (network, value) => network with { Hostname = value })
        .Text("device", (network, value) => network with { Device = value })
        .Text("cidr", (network, value) => network with { CIDR = value })
        .Text("ip", (network, value) => network with { IP = value })
        .Int("mbits", (network, value) => network with { MBits = value })
        .Blocks("port", Port, (network, ports) => WithPorts(network, network.DynamicPorts.OrEmpty().Concat(ports)))
        .Blocks("reserved_ports", Port, (network, ports) => WithPorts(network, network.ReservedPorts.OrEmpty().Concat(ports)))
        .Block("dns", Dns, (network, dns) => network with { DNS = dns })
        .Block("cni", Cni, (network, cni) => network with { CNI = cni });

    private static NetworkResource WithPorts(NetworkResource network, IEnumerable<Port> ports)
    {
        var all = ports.ToLookup(port => port.Value != 0);
        return network with
        {
            ReservedPorts = OrNull(network.ReservedPorts.OrEmpty().Union(all[true]).ToValueList()),
            DynamicPorts = OrNull(network.DynamicPorts.OrEmpty().Union(all[false]).ToValueList()),
        };
    }

    private static ValueList<Port>? OrNull(ValueList<Port> ports) => ports.Count == 0 ? null : ports;
}
