using System.Security.Cryptography;
using System.Text;

namespace Holdfast.Scheduling;

/// <summary>
/// Nodes that are alike for scheduling share a computed class, so that what depends on a class alone is decided once for all of them.
/// </summary>
public static class ComputedClasses
{
    /// <summary>Attributes and metadata with this prefix tell nodes apart that are otherwise alike; they do not count towards the class.</summary>
    public const string UniquePrefix = "unique.";

    /// <summary>
    /// The class of a node: a hash over datacenter, class, pool, attributes and metadata but unique ones, usable drivers, host volumes, host
    /// networks, network modes and devices. To be stored in Node.ComputedClass whenever the node registers or its fingerprint changes.
    /// </summary>
    public static string Of(Node node)
    {
        var text = new StringBuilder();
        foreach (var (kind, value) in Traits(node)) text.Append(kind).Append('\u001f').Append(value).Append('\u001e');
        return $"v1:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8))}";
    }

    private static IEnumerable<(string Kind, string Value)> Traits(Node node)
    {
        yield return ("datacenter", node.Datacenter);
        yield return ("class", node.NodeClass);
        yield return ("pool", node.NodePool);
        foreach (var trait in Shared("attr", node.Attributes).Concat(Shared("meta", node.Meta))) yield return trait;
        foreach (var (name, driver) in node.Drivers.OrEmpty()) yield return ("driver", $"{name} {driver.Detected && driver.Healthy}");
        foreach (var (name, volume) in node.HostVolumes.OrEmpty()) yield return ("volume", $"{name} {volume.ReadOnly}");
        foreach (var name in node.HostNetworks.OrEmpty().Keys) yield return ("network", name);
        foreach (var network in (node.NodeResources?.Networks).OrEmpty()) yield return ("mode", network.Mode);
        foreach (var device in (node.NodeResources?.Devices).OrEmpty())
            yield return ("device", $"{device.Vendor}/{device.Type}/{device.Name} {device.Attributes}");
    }

    private static IEnumerable<(string Kind, string Value)> Shared(string kind, ValueMap<string>? entries) => entries.OrEmpty()
        .Where(entry => !entry.Key.StartsWith(UniquePrefix, StringComparison.Ordinal))
        .Select(entry => (kind, $"{entry.Key}={entry.Value}"));
}
