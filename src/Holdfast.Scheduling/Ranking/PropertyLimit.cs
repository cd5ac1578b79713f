using System.Globalization;
using Holdfast.Scheduling.Feasibility.Constraints;

namespace Holdfast.Scheduling.Ranking;

/// <summary>A distinct_property constraint: at most so many allocations per value of a node attribute.</summary>
internal sealed class PropertyLimit
{
    private readonly NodeTarget _attribute;
    private readonly int _limit;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    internal PropertyLimit(Constraint constraint, bool wholeJob, string? region)
    {
        _attribute = NodeTarget.Parse(constraint.LTarget, region);
        _limit = int.TryParse(constraint.RTarget, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : 1;
        WholeJob = wholeJob;
        Reason = $"distinct_property: {constraint.LTarget} at most {_limit}";
    }

    /// <summary>Whether all groups of the job count together.</summary>
    internal bool WholeJob { get; }

    internal string Reason { get; }

    /// <summary>A node without the attribute never meets it.</summary>
    internal bool Allows(Node node) => _attribute.Of(node) is { } value && _counts.GetValueOrDefault(value) < _limit;

    internal void Count(Node node, int change)
    {
        if (_attribute.Of(node) is { } value) _counts[value] = _counts.GetValueOrDefault(value) + change;
    }
}
