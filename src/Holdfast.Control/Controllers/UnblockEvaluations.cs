using Holdfast.Control.Runtime;
using Holdfast.Control.Writing;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Controllers;

/// <summary>
/// Makes blocked evaluations pending when there may be room: a node that could take the job changed or lost an allocation since the
/// evaluation was decided. Those of stopped jobs, and all but the newest of a job, are canceled.
/// </summary>
internal sealed class UnblockEvaluations(CommandContext context) : IController
{
    public string Name => nameof(UnblockEvaluations);

    public IReadOnlyList<Table> Reads { get; } = [Schema.Evaluations, Schema.Nodes, Schema.Allocations, Schema.Jobs, Schema.SchedulerConfigurations];

    public IReadOnlyList<Table> Writes { get; } = [Schema.Evaluations];

    public TimeSpan Sweep => TimeSpan.FromMinutes(1);

    public async ValueTask<ControllerReport> RunAsync(CancellationToken ct)
    {
        var snapshot = context.Writer.Current;
        var blocked = snapshot.Where(Schema.EvaluationsByStatus, EvalStatus.Blocked);
        if (blocked.Count == 0) return new("nothing is blocked");
        var rooms = Rooms(snapshot);
        var changed = blocked.GroupBy(evaluation => new JobKey(evaluation.Namespace, evaluation.JobID)).SelectMany(job => Changed(snapshot, job, rooms)).ToList();
        var batches = new BatchSequence();
        foreach (var evaluation in changed) batches.Next.Replace(Schema.Evaluations, evaluation with { ModifyTime = context.Now.ToUnixNanoseconds() });
        await context.Writer.WriteAsync(batches.Batches, ct);
        return new($"{blocked.Count} were blocked, {changed.Count(evaluation => evaluation.Status == EvalStatus.Pending)} of them may find room now");
    }

    private static IEnumerable<Evaluation> Changed(Snapshot snapshot, IGrouping<JobKey, Evaluation> ofJob, List<Room> rooms)
    {
        var newestFirst = ofJob.OrderByDescending(evaluation => evaluation.CreateIndex).ToList();
        var job = snapshot.Find(Schema.Jobs, Schema.JobKey(ofJob.Key.Namespace, ofJob.Key.Id));
        var wanted = job is { Stop: not true };
        foreach (var old in newestFirst.Skip(wanted ? 1 : 0))
            yield return old with { Status = EvalStatus.Canceled, StatusDescription = wanted ? $"evaluation {newestFirst[0].ID} is newer" : "the job was stopped" };
        if (wanted && MayFindRoom(snapshot, newestFirst[0], rooms)) yield return newestFirst[0] with { Status = EvalStatus.Pending, StatusDescription = "" };
    }

    private static bool MayFindRoom(Snapshot snapshot, Evaluation evaluation, List<Room> rooms) =>
        snapshot.ChangedAt(Schema.SchedulerConfigurations) > evaluation.SnapshotIndex
        || rooms.Any(room => MayFit(evaluation, room) && room.Since(snapshot) > evaluation.SnapshotIndex);

    /// <summary>A class that was not there when the evaluation was decided may fit.</summary>
    private static bool MayFit(Evaluation evaluation, Room room) =>
        evaluation.EscapedComputedClass || evaluation.ClassEligibility.OrEmpty().GetValueOrDefault(room.Class, true);

    private static List<Room> Rooms(Snapshot snapshot) =>
    [
        .. snapshot.All(Schema.Nodes)
            .Where(node => node is { Status: NodeStatus.Ready, SchedulingEligibility: NodeEligibility.Eligible })
            .Select(node => new Room(node)),
    ];

    /// <summary>A node that takes placements.</summary>
    private sealed class Room(Node node)
    {
        private long? _since;

        public string Class => node.ComputedClass;

        /// <summary>The revision that last gave it more room, as far as can be told. Looked up when first asked for.</summary>
        public long Since(Snapshot snapshot) => _since ??= snapshot.Where(Schema.AllocationsByNode, node.ID)
            .Where(allocation => allocation.Terminal)
            .Aggregate(node.ModifyIndex, (newest, allocation) => Math.Max(newest, allocation.ModifyIndex));
    }
}
