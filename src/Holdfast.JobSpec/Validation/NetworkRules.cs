using System.Net;
using Holdfast.JobSpec.Paths;

namespace Holdfast.JobSpec.Validation;

/// <summary>Networks of a group and their ports.</summary>
internal static class NetworkRules
{
    private const int LastPort = 65535;

    private static readonly RuleTable<Scope<NetworkResource>> Networks = new RuleTable<Scope<NetworkResource>>()
        .Error(
            "mode",
            network => !IsMode(network.Block.Mode),
            network => $"is \"{network.Block.Mode}\"; expected \"host\", \"bridge\", \"none\" or \"cni/name\"")
        .Error(
            "hostname",
            network => network.Block is { Hostname.Length: > 0, Mode: "" or "host" },
            "has no effect in the network of the host; set mode = \"bridge\", or remove it")
        .Warning("mbits", network => network.Block.MBits > 0, "is no longer acted on; remove it")
        .Each(Resolvers);

    internal static readonly RuleTable<GroupScope> Table = new RuleTable<GroupScope>()
        .Each(
            group => group.Group.Networks is { Count: > 1 } ? [(group.Path.At("network", 1), "is one too many; a group has one network with all its ports")] : [])
        .Parts(group => Scope<NetworkResource>.List(group.Group.Networks, group.Path, "network"), Networks)
        .Each(
            group => Words.Repeated(group.Ports.Select(port => port.Label)).Select(label => (PathOf(group, label), "is given more than once; the labels of a group's ports must differ, over all its tasks")))
        .Each(group => group.Ports.Where(port => port.Label.Length == 0).Select(port => (group.Path.Of("network"), "has a port without a label")))
        .Each(
            group => group.Ports.Where(port => port.Value is < 0 or > LastPort).Select(port => (PathOf(group, port.Label).Of("static"), $"is {port.Value}; a port number is from 1 to {LastPort}")))
        .Each(
            group => group.Ports.Where(port => port.To is < -1 or > LastPort).Select(port => (PathOf(group, port.Label).Of("to"), $"is {port.To}; a port number is from 1 to {LastPort}, and -1 stands for the same as outside")))
        .Each(StaticClashes);

    private static bool IsMode(string mode) => mode is "" or "none" or "host" or "bridge" || (mode.StartsWith("cni/", StringComparison.Ordinal) && mode.Length > 4);

    private static JobPath PathOf(GroupScope group, string label)
    {
        var network = group.Group.Networks.OrEmpty().TakeWhile(network => !network.ReservedPorts.OrEmpty().Concat(network.DynamicPorts.OrEmpty()).Any(port => port.Label == label)).Count();
        return group.Path.At("network", network).Named("port", label);
    }

    private static IEnumerable<(JobPath, string)> Resolvers(Scope<NetworkResource> network) =>
        from server in (network.Block.DNS?.Servers).OrEmpty()
        where !Words.IsRuntime(server) && !IPAddress.TryParse(server, out _)
        select (network.Path.Of("dns").Of("servers"), $"holds \"{server}\", which is no IP address");

    private static IEnumerable<(JobPath, string)> StaticClashes(GroupScope group) => group.Ports
        .Where(port => port.Value > 0 && !port.IgnoreCollision)
        .GroupBy(port => (port.Value, port.HostNetwork))
        .Where(same => same.Count() > 1)
        .Select(same => (PathOf(group, same.ElementAt(1).Label).Of("static"), $"is {same.Key.Value}, which port \"{same.First().Label}\" has already"));
}
