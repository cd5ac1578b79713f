namespace Holdfast.JobSpec.Canonical;

/// <summary>Defaults of networks and their ports.</summary>
internal static class Networks
{
    private const string DefaultHostNetwork = "default";

    /// <summary>A port with a number belongs to the reserved ports and one without to the dynamic ones, wherever it was written.</summary>
    internal static NetworkResource Canonicalize(NetworkResource network)
    {
        var ports = network.ReservedPorts.OrEmpty().Concat(network.DynamicPorts.OrEmpty())
            .Select(port => port with { HostNetwork = port.HostNetwork.Or(DefaultHostNetwork) }).ToList();
        return network with
        {
            ReservedPorts = ports.Where(port => port.Value != 0).ToValueList().NullIfEmpty(),
            DynamicPorts = ports.Where(port => port.Value == 0).ToValueList().NullIfEmpty(),
            DNS = network.DNS is { } dns
                ? dns with { Servers = dns.Servers.NullIfEmpty(), Searches = dns.Searches.NullIfEmpty(), Options = dns.Options.NullIfEmpty() }
                : null,
            CNI = network.CNI is { } cni ? cni with { Args = cni.Args.NullIfEmpty() } : null,
        };
    }
}
