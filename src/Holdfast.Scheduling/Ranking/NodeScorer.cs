namespace Holdfast.Scheduling.Ranking;

/// <summary>
/// The scorers, each from -1 to 1, and their sum. Nodes are compared by the sum; the score shown is the mean over the scorers that can
/// matter for the group, the same ones for every node.
/// </summary>
internal sealed class NodeScorer
{
    private static readonly string[] Names = ["binpack", "job-anti-affinity", "node-affinity", "node-reschedule-penalty"];

    private const string SpreadName = "allocation-spread";

    private readonly JobPlacement _job;
    private readonly GroupDemand _demand;
    private readonly AffinityScores _affinities;
    private readonly int _wanted;

    internal NodeScorer(JobPlacement job, GroupDemand demand)
    {
        (_job, _demand) = (job, demand);
        _affinities = new(job.Job, demand.Group);
        _wanted = Math.Max(1, demand.Group.Count ?? 1);
    }

    /// <summary>Candidates whose nodes the next placement is to avoid, because an earlier try failed there.</summary>
    internal HashSet<int> Avoided { get; } = [];

    internal string? Lacking(int position)
    {
        var wanted = _job.Fleet.Used(position) + _demand.On(_job.Fleet.CoreMHz(position));
        return Fit.Holds(wanted, _job.Fleet.Capacity[position]) ? null : Fit.Lacking(wanted, _job.Fleet.Capacity[position]);
    }

    internal double Sum(int candidate, int position) => Packing(position) + AntiAffinity(position) + Affinity(position) + Penalty(candidate);

    /// <param name="spread">The boost of the spread blocks, or null when there are none.</param>
    internal NodeScoreMeta Explain(int candidate, int position, double? spread)
    {
        double[] scores = [Packing(position), AntiAffinity(position), Affinity(position), Penalty(candidate)];
        var table = scores.Select((score, i) => KeyValuePair.Create(Names[i], score));
        if (spread is { } boost) table = table.Append(KeyValuePair.Create(SpreadName, boost));
        var mattering = 1 + (_wanted > 1 ? 1 : 0) + (_affinities.Any ? 1 : 0) + (Avoided.Count > 0 ? 1 : 0) + (spread is null ? 0 : 1);
        return new() { NodeID = _job.Fleet.Nodes[position].ID, Scores = table.ToValueMap(), NormScore = (scores.Sum() + (spread ?? 0)) / mattering };
    }

    private double Packing(int position)
    {
        var used = _job.Fleet.Used(position) + _demand.On(_job.Fleet.CoreMHz(position));
        return BinPacking.Score(used, _job.Fleet.Capacity[position], _job.Spreads);
    }

    // Allocations of one group had better not share a node: the more of those wanted are there already, the worse.
    private double AntiAffinity(int position)
    {
        if (_job.Tally.IsEmpty) return 0;
        var present = _job.Tally.OnNode(_job.Fleet.Nodes[position].ID, _demand.Group.Name);
        return present == 0 ? 0 : -Math.Min(1, (present + 1.0) / _wanted);
    }

    private double Affinity(int position) => _affinities.Of(_job.Fleet.Nodes[position]);

    private double Penalty(int candidate) => Avoided.Contains(candidate) ? -1 : 0;
}
