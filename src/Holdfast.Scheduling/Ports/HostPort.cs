namespace Holdfast.Scheduling.Ports;

/// <summary>A port on one address of a node.</summary>
internal readonly record struct HostPort(string IP, int Port)
{
    /// <summary>The ports that an allocation holds. Group ports are told by Ports; Networks repeats them, and alone holds those of tasks.</summary>
    internal static IEnumerable<HostPort> Of(AllocatedResources? resources)
    {
        if (resources is null) yield break;
        var mapped = resources.Shared.Ports.OrEmpty();
        foreach (var port in mapped) yield return new(port.HostIP, port.Value);
        var networks = mapped.Count > 0 ? [] : resources.Shared.Networks.OrEmpty();
        foreach (var network in networks.Concat(resources.Tasks.OrEmpty().Values.SelectMany(task => task.Networks.OrEmpty())))
        {
            foreach (var port in network.ReservedPorts.OrEmpty().Concat(network.DynamicPorts.OrEmpty()))
                if (port.Value > 0) yield return new(network.IP, port.Value);
        }
    }
}
