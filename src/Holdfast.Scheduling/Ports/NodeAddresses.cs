using System.Net;

namespace Holdfast.Scheduling.Ports;

/// <summary>The addresses of a node that ports can be bound to.</summary>
internal static class NodeAddresses
{
    private const string DefaultNetwork = "default";
    private const string AddressAttribute = "unique.network.ip-address";

    /// <summary>The address of a host network by its alias, of the node's default network for "" and "default"; null when the node has none.</summary>
    internal static string? Of(Node node, string hostNetwork)
    {
        if (hostNetwork is "" or DefaultNetwork && node.HostNetworks?.ContainsKey(hostNetwork) != true) return DefaultOf(node);
        if (node.HostNetworks is null || !node.HostNetworks.TryGetValue(hostNetwork, out var network)) return null;
        foreach (var candidate in (node.NodeResources?.Networks).OrEmpty())
            if (Belongs(candidate, network)) return candidate.IP;
        return network is { CIDR: "", Interface: "" } ? DefaultOf(node) : null;
    }

    /// <summary>Every port that no allocation may have, by address.</summary>
    internal static IEnumerable<HostPort> ReservedPorts(Node node)
    {
        var everywhere = PortRanges.Parse(node.ReservedResources?.Networks.ReservedHostPorts ?? "").ToArray();
        foreach (var ip in All(node))
            foreach (var port in everywhere) yield return new(ip, port);
        foreach (var (alias, network) in node.HostNetworks.OrEmpty())
        {
            if (network.ReservedPorts.Length == 0 || Of(node, alias) is not { } ip) continue;
            foreach (var port in PortRanges.Parse(network.ReservedPorts)) yield return new(ip, port);
        }
    }

    private static IEnumerable<string> All(Node node) =>
        node.HostNetworks.OrEmpty().Keys.Select(alias => Of(node, alias)).Append(DefaultOf(node)).OfType<string>().Distinct(StringComparer.Ordinal);

    private static string DefaultOf(Node node)
    {
        foreach (var network in (node.NodeResources?.Networks).OrEmpty())
            if (network.Mode is "" or "host" && network.IP.Length > 0) return network.IP;
        return node.Attributes.OrEmpty().GetValueOrDefault(AddressAttribute, "");
    }

    private static bool Belongs(NetworkResource candidate, HostNetworkInfo network) =>
        IPAddress.TryParse(candidate.IP, out var address)
        && (network.Interface.Length == 0 || network.Interface == candidate.Device)
        && (network.CIDR.Length == 0 || (IPNetwork.TryParse(network.CIDR, out var range) && range.Contains(address)));
}
