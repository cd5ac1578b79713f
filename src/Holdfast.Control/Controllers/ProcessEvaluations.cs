using Holdfast.Control.Plans;
using Holdfast.Control.Runtime;
using Holdfast.Control.Writing;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;
using Microsoft.Extensions.Logging;

namespace Holdfast.Control.Controllers;

/// <summary>
/// Decides pending evaluations and carries the plans out. Evaluations of different jobs are decided in waves, each seeing the room that those
/// before it took, and a wave is committed together: a thousand small jobs cost a few commits.
/// </summary>
internal sealed class ProcessEvaluations(CommandContext context, ILogger log) : IController
{
    private const int Attempts = 5;

    /// <summary>Together with what they expect about as much as one transaction takes.</summary>
    private const int WaveWrites = 200;

    private readonly ApplyPlans _apply = new(context.Writer, context.Time);
    private readonly Dictionary<string, int> _attempts = new(StringComparer.Ordinal);

    public string Name => nameof(ProcessEvaluations);

    public IReadOnlyList<Table> Reads { get; } = [Schema.Evaluations, Schema.SchedulerConfigurations];

    public IReadOnlyList<Table> Writes { get; } = [Schema.Evaluations, Schema.Allocations, Schema.Deployments];

    public TimeSpan Sweep => TimeSpan.FromMinutes(1);

    public async ValueTask<ControllerReport> RunAsync(CancellationToken ct)
    {
        var decided = 0;
        while (true)
        {
            var (snapshot, now) = (context.Writer.Current, context.Now);
            var settings = snapshot.Find(Schema.SchedulerConfigurations, Schema.SchedulerKey);
            if (settings?.PauseEvalBroker == true) return new("paused by the scheduler configuration");
            var due = EvaluationQueue.Due(snapshot, now, _attempts).ToList();
            if (due.Count == 0)
            {
                _attempts.Clear();
                return new($"decided {decided} evaluations", EvaluationQueue.NextDue(snapshot, now));
            }
            decided += await RunWaveAsync(due, new PlannedWorld(new SnapshotWorld(snapshot, now)), ct);
        }
    }

    /// <returns>How many evaluations were decided and carried out.</returns>
    private async ValueTask<int> RunWaveAsync(List<Evaluation> due, PlannedWorld world, CancellationToken ct)
    {
        await GiveUpAsync(due.Where(IsHopeless), ct);
        var plans = DecideWave(due.Where(evaluation => !IsHopeless(evaluation)), world);
        if (plans.Count == 0) return 0;
        var applied = await _apply.RunAsync(plans, ct);
        // A large plan of which a part was committed has come on: that is no failed attempt.
        if (applied.Progressed) plans.ForEach(plan => _attempts.Remove(plan.Evaluation.ID));
        return plans.Count - applied.Again.Count;
    }

    private List<Plan> DecideWave(IEnumerable<Evaluation> due, PlannedWorld world)
    {
        var plans = new List<Plan>();
        var writes = 0;
        foreach (var evaluation in due)
        {
            var attempts = _attempts.GetValueOrDefault(evaluation.ID);
            if (attempts > 0 && plans.Count > 0) break;
            // Counted before: one that cannot be decided at all is given up in the end, too.
            _attempts[evaluation.ID] = attempts + 1;
            var plan = Scheduler.Decide(world, evaluation, new Dice(SeedOf(evaluation, world.Revision)));
            plans.Add(plan);
            world.Add(plan);
            writes += 1 + plan.Placements.Count + plan.Stops.Count + plan.InPlaceUpdates.Count + plan.Followups.Count;
            if (writes >= WaveWrites) break;
        }
        return plans;
    }

    private bool IsHopeless(Evaluation evaluation) => _attempts.GetValueOrDefault(evaluation.ID) >= Attempts;

    private async Task GiveUpAsync(IEnumerable<Evaluation> hopeless, CancellationToken ct)
    {
        foreach (var evaluation in hopeless)
        {
            log.LogError("Evaluation {Evaluation} of job {Job} was given up after {Attempts} attempts", evaluation.ID, evaluation.JobID, Attempts);
            var batch = FailedEvaluations.Write(evaluation, $"could not be carried out in {Attempts} attempts", context.Now);
            if ((await context.Writer.WriteAsync([batch], ct)).Committed) _attempts.Remove(evaluation.ID);
        }
    }

    /// <summary>Another one for each revision: what was placed before an interruption must not be placed again under the same ids.</summary>
    private static ulong SeedOf(Evaluation evaluation, long revision)
    {
        var id = Guid.TryParse(evaluation.ID, out var guid) ? guid : Guid.Empty;
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return BitConverter.ToUInt64(bytes) ^ BitConverter.ToUInt64(bytes[8..]) ^ (ulong)revision;
    }
}
