namespace Holdfast.Scheduling.Feasibility;

/// <summary>Answers for each node whether a group may run there; what only depends on the node's computed class is asked once per class.</summary>
internal sealed class GroupFeasibility
{
    private readonly NodeCheck[] _shared, _unique;
    private readonly Dictionary<string, string?> _byClass = new(StringComparer.Ordinal);

    internal GroupFeasibility(Job job, TaskGroup group)
    {
        var checks = GroupChecks.Of(job, group).ToLookup(check => check.IsUnique);
        (_shared, _unique) = ([.. checks[false]], [.. checks[true]]);
    }

    /// <summary>Whether some outcome differs between nodes of one class, so that classes alone cannot tell where there may be room.</summary>
    internal bool EscapesClasses => _unique.Length > 0;

    /// <summary>Each class asked so far, and whether nodes of it may be fit.</summary>
    internal IEnumerable<KeyValuePair<string, bool>> Classes => _byClass.Select(entry => KeyValuePair.Create(entry.Key, entry.Value is null));

    /// <summary>Why the group cannot run on the node, or null when it can.</summary>
    internal string? Reject(Node node) => RejectClass(node) ?? FirstFailure(_unique, node);

    private string? RejectClass(Node node)
    {
        if (node.ComputedClass.Length == 0) return FirstFailure(_shared, node);
        if (!_byClass.TryGetValue(node.ComputedClass, out var reason))
        {
            reason = FirstFailure(_shared, node);
            _byClass[node.ComputedClass] = reason;
        }
        return reason;
    }

    private static string? FirstFailure(NodeCheck[] checks, Node node)
    {
        foreach (var check in checks)
            if (!check.Passes(node)) return check.Reason;
        return null;
    }
}
