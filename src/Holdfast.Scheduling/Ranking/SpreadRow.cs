using Holdfast.Scheduling.Feasibility.Constraints;

namespace Holdfast.Scheduling.Ranking;

/// <summary>One spread block with the counts of its values. Values are numbered; -1 is a node without the attribute.</summary>
internal sealed class SpreadRow
{
    private const string AnyOther = "*";

    private readonly double _share;
    private readonly NodeTarget _attribute;
    private readonly Dictionary<string, double> _wanted;
    private readonly double _wantedOfOthers;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(int Used, double Wanted)> _values = [];

    /// <param name="share">This block's part of all weights.</param>
    internal SpreadRow(Spread spread, double share, int total, string? region)
    {
        _share = share;
        _attribute = NodeTarget.Parse(spread.Attribute, region);
        var targets = spread.SpreadTarget.OrEmpty();
        IsEven = targets.Count == 0;
        _wanted = targets.ToDictionary(target => target.Value, target => target.Percent / 100.0 * total, StringComparer.Ordinal);
        _wantedOfOthers = _wanted.GetValueOrDefault(AnyOther, Math.Max(0, 100 - targets.Sum(target => target.Percent)) / 100.0 * total);
    }

    /// <summary>Without targets every value is to have the same.</summary>
    private bool IsEven { get; }

    /// <summary>The smallest count among the values that still have room; only an even spread needs it.</summary>
    internal int LeastUsed { get; set; }

    internal int ValueOf(Node node)
    {
        if (_attribute.Of(node) is not { } text) return -1;
        if (_numbers.TryGetValue(text, out var number)) return number;
        _values.Add((0, _wanted.GetValueOrDefault(text, _wantedOfOthers)));
        return _numbers[text] = _values.Count - 1;
    }

    internal void Count(int value, int change)
    {
        if (value >= 0) _values[value] = _values[value] with { Used = _values[value].Used + change };
    }

    internal void Consider(int value)
    {
        if (value >= 0) LeastUsed = Math.Min(LeastUsed, _values[value].Used);
    }

    internal double Boost(int value)
    {
        if (value < 0) return -_share;
        var (used, wanted) = _values[value];
        if (IsEven) return used <= LeastUsed ? _share : -_share;
        return used < wanted ? _share * (wanted - used) / wanted : -_share;
    }
}
