using Holdfast.Scheduling.Feasibility.Constraints;
using Holdfast.Scheduling.Ports;

namespace Holdfast.Scheduling.Feasibility;

/// <summary>What a node must have for a group, as a list of checks in the order in which a rejection is reported.</summary>
internal static class GroupChecks
{
    private const string HostVolume = "host";

    internal static IEnumerable<NodeCheck> Of(Job job, TaskGroup group) =>
        [.. Drivers(group), .. Constraints(job, group), .. Volumes(group), .. Networks(group), .. Devices(group)];

    /// <summary>Every constraint that applies to a group: the job's, its own, and those of its tasks.</summary>
    internal static IEnumerable<Constraint> ConstraintsOf(Job job, TaskGroup group) =>
        job.Constraints.OrEmpty().Concat(group.Constraints.OrEmpty()).Concat(group.Tasks.OrEmpty().SelectMany(task => task.Constraints.OrEmpty()));

    private static IEnumerable<NodeCheck> Drivers(TaskGroup group)
    {
        var names = group.Tasks.OrEmpty().Select(task => task.Driver).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        yield return new("missing drivers", false, node => Array.TrueForAll(names, name => HasDriver(node, name)));
    }

    private static bool HasDriver(Node node, string name)
    {
        if (node.Drivers is { } drivers && drivers.TryGetValue(name, out var driver)) return driver is { Detected: true, Healthy: true };
        return node.Attributes.OrEmpty().GetValueOrDefault($"driver.{name}") is "1" or "true";
    }

    private static IEnumerable<NodeCheck> Constraints(Job job, TaskGroup group)
    {
        foreach (var constraint in ConstraintsOf(job, group).Distinct())
        {
            if (constraint.Operand is ConstraintOperand.DistinctHosts or ConstraintOperand.DistinctProperty) continue;
            var condition = new NodeCondition(constraint.LTarget, constraint.Operand, constraint.RTarget, job.Region);
            yield return new(condition.Text, condition.IsUnique, condition.Holds);
        }
    }

    private static IEnumerable<NodeCheck> Volumes(TaskGroup group)
    {
        foreach (var volume in group.Volumes.OrEmpty().Values)
        {
            if (volume.Type is not (HostVolume or "")) yield return new($"volume {volume.Name}: no {volume.Type} volume {volume.Source}", false, _ => false);
            else if (!volume.PerAlloc) yield return new("missing compatible host volumes", false, node => HasVolume(node, volume.Source, volume.ReadOnly));
        }
    }

    /// <summary>Whether the node offers a host volume, writable unless read-only use is all that is asked.</summary>
    internal static bool HasVolume(Node node, string source, bool readOnly) =>
        node.HostVolumes is { } volumes && volumes.TryGetValue(source, out var offered) && (readOnly || !offered.ReadOnly);

    private static IEnumerable<NodeCheck> Networks(TaskGroup group)
    {
        foreach (var network in group.Networks.OrEmpty())
        {
            if (network.Mode is not ("" or "host" or "none"))
                yield return new($"missing network {network.Mode}", false, node => HasNetwork(node, network.Mode));
            foreach (var port in network.ReservedPorts.OrEmpty().Concat(network.DynamicPorts.OrEmpty()).Where(port => port.HostNetwork.Length > 0))
            {
                var reason = $"missing host network \"{port.HostNetwork}\" for port \"{port.Label}\"";
                yield return new(reason, true, node => NodeAddresses.Of(node, port.HostNetwork) is not null);
            }
        }
    }

    private static bool HasNetwork(Node node, string mode) =>
        (node.NodeResources?.Networks).OrEmpty().Any(network => network.Mode == mode)
        || (mode == "bridge" && node.Attributes.OrEmpty().ContainsKey("plugins.cni.version.bridge"));

    private static bool HasDevice(Node node, string name) =>
        (node.NodeResources?.Devices).OrEmpty().Any(offered => DeviceNames.Match(name, offered));

    private static IEnumerable<NodeCheck> Devices(TaskGroup group)
    {
        foreach (var device in group.Tasks.OrEmpty().SelectMany(task => (task.Resources?.Devices).OrEmpty()).Distinct())
            yield return new($"missing devices {device.Name}", false, node => HasDevice(node, device.Name));
    }
}
