namespace Holdfast.Scheduling.Feasibility.Constraints;

/// <summary>
/// One side of a constraint: a literal, or a value read from a node such as <c>${attr.kernel.name}</c>. Source of the roots: the job
/// specification's page on node interpolation.
/// </summary>
internal sealed class NodeTarget
{
    private static readonly Dictionary<string, Func<Node, string?>> Properties = new(StringComparer.Ordinal)
    {
        ["node.unique.id"] = node => node.ID,
        ["node.unique.name"] = node => node.Name,
        ["node.datacenter"] = node => node.Datacenter,
        ["node.class"] = node => node.NodeClass,
        ["node.pool"] = node => node.NodePool,
    };

    private readonly Func<Node, string?> _read;

    private NodeTarget(Func<Node, string?> read, bool unique) => (_read, IsUnique) = (read, unique);

    /// <summary>Whether nodes of one class may differ in it.</summary>
    internal bool IsUnique { get; }

    /// <summary>The value, or null when the node has none.</summary>
    internal string? Of(Node node) => _read(node);

    /// <param name="region">What node.region stands for: every node that servers know is of their own region, as are the jobs.</param>
    internal static NodeTarget Parse(string text, string? region)
    {
        if (!text.StartsWith("${", StringComparison.Ordinal) || !text.EndsWith('}')) return new(_ => text, unique: false);
        var name = text[2..^1].Trim();
        var unique = name.Contains(".unique.", StringComparison.Ordinal);
        if (Properties.TryGetValue(name, out var read)) return new(read, unique);
        if (name == "node.region") return new(_ => region, unique: false);
        if (name.StartsWith("attr.", StringComparison.Ordinal)) return Entry(name["attr.".Length..], node => node.Attributes, unique);
        if (name.StartsWith("meta.", StringComparison.Ordinal)) return Entry(name["meta.".Length..], node => node.Meta, unique);
        return new(_ => null, unique: false);
    }

    private static NodeTarget Entry(string key, Func<Node, ValueMap<string>?> entries, bool unique) =>
        new(node => entries(node) is { } map && map.TryGetValue(key, out var value) ? value : null, unique);
}
