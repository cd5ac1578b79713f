namespace Holdfast.Scheduling.Ranking;

/// <summary>
/// The scorers, each from -1 to 1, and their sum. Nodes are compared by the sum; the score shown is the mean over the scorers that can
/// matter for the group, the same ones for every node.
/// </summary>
internal sealed class NodeScorer
{
    // In ordinal order, as maps keep their keys.
    private static readonly string[] Names = ["binpack", "job-anti-affinity", "node-affinity", "node-reschedule-penalty"];
    private static readonly string[] NamesWithSpread = ["allocation-spread", .. Names];

    private readonly JobPlacement _job;
    private readonly GroupDemand _demand;
    private readonly AffinityScores _affinities;
    private readonly int[] _present;
    private readonly int _wanted;

    internal NodeScorer(JobPlacement job, GroupDemand demand)
    {
        (_job, _demand) = (job, demand);
        _affinities = new(job.Job, demand.Group);
        _wanted = Math.Max(1, demand.Group.Count ?? 1);
        _present = new int[job.Fleet.Nodes.Length];
        foreach (var (node, group, count) in job.Tally.All)
            if (group == demand.Group.Name && job.Fleet.PositionOf(node.ID) is var position and >= 0) _present[position] = count;
    }

    /// <summary>Candidates whose nodes the next placement is to avoid, because an earlier try failed there.</summary>
    internal HashSet<int> Avoided { get; } = [];

    /// <summary>Counts an allocation of the group on a node.</summary>
    internal void Count(int position, int change) => _present[position] += change;

    /// <summary>The sum of the scores, or the dimension in which the group does not fit.</summary>
    internal string? TryScore(int candidate, int position, out double sum)
    {
        var used = UsedWithOneMore(position);
        var fits = Fit.Holds(used, _job.Fleet.Capacity[position]);
        sum = fits ? Packing(used, position) + AntiAffinity(position) + Affinity(position) + Penalty(candidate) : 0;
        return fits ? null : Fit.Lacking(used, _job.Fleet.Capacity[position]);
    }

    /// <param name="spread">The boost of the spread blocks, or null when there are none.</param>
    internal NodeScoreMeta Explain(int candidate, int position, double? spread)
    {
        double[] scores = [Packing(UsedWithOneMore(position), position), AntiAffinity(position), Affinity(position), Penalty(candidate)];
        var mattering = 1 + (_wanted > 1 ? 1 : 0) + (_affinities.Any ? 1 : 0) + (Avoided.Count > 0 ? 1 : 0) + (spread is null ? 0 : 1);
        var sum = scores[0] + scores[1] + scores[2] + scores[3] + (spread ?? 0);
        return new()
        {
            NodeID = _job.Fleet.Nodes[position].ID,
            Scores = spread is { } boost ? ValueMap<double>.FromSorted(NamesWithSpread, [boost, .. scores]) : ValueMap<double>.FromSorted(Names, scores),
            NormScore = sum / mattering,
        };
    }

    private ResourceSum UsedWithOneMore(int position) => _job.Fleet.Used(position) + _demand.On(_job.Fleet.CoreMHz(position));

    private double Packing(in ResourceSum used, int position) => BinPacking.Score(used, _job.Fleet.Capacity[position], _job.Spreads);

    // Allocations of one group had better not share a node: the more of those wanted are there already, the worse.
    private double AntiAffinity(int position) => _present[position] == 0 ? 0 : -Math.Min(1, (_present[position] + 1.0) / _wanted);

    private double Affinity(int position) => _affinities.Of(_job.Fleet.Nodes[position]);

    private double Penalty(int candidate) => Avoided.Count > 0 && Avoided.Contains(candidate) ? -1 : 0;
}
