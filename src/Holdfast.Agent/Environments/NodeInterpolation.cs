namespace Holdfast.Agent.Environments;

/// <summary>The values of a node that ${…} may name.</summary>
internal static class NodeInterpolation
{
    internal static ValueMap<string> ValuesOf(Node node, string region)
    {
        KeyValuePair<string, string>[] own =
        [
            new("node.unique.id", node.ID), new("node.unique.name", node.Name), new("node.datacenter", node.Datacenter),
            new("node.region", region), new("node.class", node.NodeClass), new("node.pool", node.NodePool),
        ];
        var attributes = node.Attributes.OrEmpty().Select(entry => KeyValuePair.Create($"attr.{entry.Key}", entry.Value));
        var meta = node.Meta.OrEmpty().Select(entry => KeyValuePair.Create($"meta.{entry.Key}", entry.Value));
        return own.Concat(attributes).Concat(meta).ToValueMap();
    }
}
