using Holdfast.Scheduling.Ports;

namespace Holdfast.Scheduling.Ranking;

/// <summary>The ports of one allocation on one node: static ones must be free, dynamic ones are drawn from the node's range.</summary>
internal sealed class PortAssignment(Node node, NodeLedger? ledger, Dice dice)
{
    private const int DefaultMinDynamicPort = 20_000;
    private const int DefaultMaxDynamicPort = 32_000;
    private const int Draws = 20;

    private readonly HashSet<HostPort> _chosen = [];

    /// <summary>What could not be had, or null.</summary>
    internal string? Lacking { get; private set; }

    /// <summary>The ports of the group by label.</summary>
    internal List<PortMapping> Mappings { get; } = [];

    internal ValueList<NetworkResource> Assign(ValueList<NetworkResource> networks)
    {
        var assigned = AssignUnmapped(networks);
        foreach (var network in assigned)
        {
            foreach (var port in network.ReservedPorts.OrEmpty().Concat(network.DynamicPorts.OrEmpty()))
                Mappings.Add(new() { Label = port.Label, Value = port.Value, To = port.To, HostIP = AddressOf(port) ?? network.IP });
        }
        return assigned;
    }

    /// <summary>The networks with addresses and ports filled in. Static ports of all networks go first, so that no dynamic one takes theirs.</summary>
    internal ValueList<NetworkResource> AssignUnmapped(ValueList<NetworkResource> networks)
    {
        var withStatic = networks.Select(network => network with
        {
            IP = AddressOf("") ?? "",
            ReservedPorts = network.ReservedPorts?.Select(Static).ToValueList(),
        }).ToArray();
        return withStatic.Select(network => network with { DynamicPorts = network.DynamicPorts?.Select(Dynamic).ToValueList() }).ToValueList();
    }

    private Port Static(Port port)
    {
        var wanted = new HostPort(AddressOf(port) ?? "", port.Value);
        var free = _chosen.Add(wanted) && ledger!.IsFree(wanted);
        if (!free && !port.IgnoreCollision) Lacking ??= $"network: port {port.Value} (\"{port.Label}\") is taken";
        return WithTarget(port);
    }

    private Port Dynamic(Port port)
    {
        if (Lacking is not null) return port;
        var ip = AddressOf(port) ?? "";
        var (min, max) = (node.NodeResources?.MinDynamicPort ?? 0, node.NodeResources?.MaxDynamicPort ?? 0);
        if (min <= 0) min = DefaultMinDynamicPort;
        if (max <= 0) max = DefaultMaxDynamicPort;
        if (Draw(ip, min, max) is { } value) return WithTarget(port with { Value = value });
        Lacking = "network: no dynamic port is free";
        return port;
    }

    private int? Draw(string ip, int min, int max)
    {
        if (max < min) return null;
        for (var i = 0; i < Draws; i++)
            if (TryTake(ip, min + dice.Below(max - min + 1)) is { } drawn) return drawn;
        for (var port = min; port <= max; port++)
            if (TryTake(ip, port) is { } found) return found;
        return null;
    }

    private int? TryTake(string ip, int port) => ledger!.IsFree(new(ip, port)) && _chosen.Add(new(ip, port)) ? port : null;

    private string? AddressOf(Port port) => AddressOf(port.HostNetwork);

    private string? AddressOf(string hostNetwork) => NodeAddresses.Of(node, hostNetwork);

    // -1 stands for the same port inside the group's network as outside.
    private static Port WithTarget(Port port) => port.To == -1 ? port with { To = port.Value } : port;
}
