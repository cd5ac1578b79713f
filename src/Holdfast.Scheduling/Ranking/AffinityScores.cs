using Holdfast.Scheduling.Feasibility.Constraints;

namespace Holdfast.Scheduling.Ranking;

/// <summary>How well a node meets the affinities of a group, from -1 to 1: the weights met over the sum of all weights.</summary>
internal sealed class AffinityScores
{
    private const int DefaultWeight = 50;

    private readonly (NodeCondition Condition, double Share)[] _rows;
    private readonly bool _byClass;
    private readonly Dictionary<string, double> _scores = new(StringComparer.Ordinal);

    internal AffinityScores(Job job, TaskGroup group)
    {
        var ofTasks = group.Tasks.OrEmpty().SelectMany(task => task.Affinities.OrEmpty());
        var all = job.Affinities.OrEmpty().Concat(group.Affinities.OrEmpty()).Concat(ofTasks).ToArray();
        double sum = Math.Max(1, all.Sum(affinity => Math.Abs(affinity.Weight ?? DefaultWeight)));
        _rows = Array.ConvertAll(all, affinity =>
            (new NodeCondition(affinity.LTarget, affinity.Operand, affinity.RTarget, job.Region), (affinity.Weight ?? DefaultWeight) / sum));
        _byClass = !Array.Exists(_rows, row => row.Condition.IsUnique);
    }

    internal bool Any => _rows.Length > 0;

    internal double Of(Node node)
    {
        if (_rows.Length == 0) return 0;
        if (!_byClass || node.ComputedClass.Length == 0) return Sum(node);
        if (!_scores.TryGetValue(node.ComputedClass, out var score)) _scores[node.ComputedClass] = score = Sum(node);
        return score;
    }

    private double Sum(Node node)
    {
        var score = 0.0;
        foreach (var (condition, share) in _rows)
            if (condition.Holds(node)) score += share;
        return score;
    }
}
