using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Links;

/// <summary>Reports laid over the newest allocations, and the evaluations that they call for. Reporting the same again changes nothing.</summary>
internal sealed class ReportedAllocations(Snapshot snapshot, DateTimeOffset now)
{
    private readonly Dictionary<string, Allocation> _changed = new(StringComparer.Ordinal);
    private readonly Dictionary<JobKey, Evaluation> _evaluations = [];
    private readonly Dictionary<JobKey, bool> _unfinished = [];

    /// <summary>Unknown allocations, and those of other nodes, are passed over: they were collected meanwhile.</summary>
    public void Add(string nodeId, Allocation update)
    {
        var before = _changed.GetValueOrDefault(update.ID) ?? snapshot.Find(Schema.Allocations, update.ID);
        if (before is null || before.NodeID != nodeId) return;
        var after = Merged(before, update);
        if (after == before) return;
        _changed[after.ID] = after with { ModifyTime = now.ToUnixNanoseconds() };
        Evaluate(before, after);
    }

    public IReadOnlyList<WriteBatch> ToBatches()
    {
        var batches = new BatchSequence();
        foreach (var allocation in _changed.Values) batches.Next.Replace(Schema.Allocations, allocation);
        foreach (var evaluation in _evaluations.Values) batches.Next.Put(Schema.Evaluations, evaluation);
        return batches.Batches;
    }

    private static Allocation Merged(Allocation before, Allocation update) => before with
    {
        ClientStatus = update.ClientStatus.Length > 0 ? update.ClientStatus : before.ClientStatus,
        ClientDescription = update.ClientDescription,
        TaskStates = update.TaskStates ?? before.TaskStates,
        NetworkStatus = update.NetworkStatus ?? before.NetworkStatus,
        DeploymentStatus = Merged(before.DeploymentStatus, update.DeploymentStatus),
    };

    /// <summary>Whether it is a canary is for servers to say.</summary>
    private static AllocDeploymentStatus? Merged(AllocDeploymentStatus? before, AllocDeploymentStatus? update) =>
        update?.Healthy is null ? before : update with { Canary = before?.Canary ?? false, ModifyIndex = before?.ModifyIndex ?? 0 };

    private void Evaluate(Allocation before, Allocation after)
    {
        var key = after.JobKey;
        if (_evaluations.ContainsKey(key) || JobOf(after) is not { } job) return;
        if (ReportTriggers.Of(new(before, after, job, () => RolloutIsUnfinished(job))) is { } trigger) _evaluations[key] = NewEvaluation.For(job, trigger, now);
    }

    private bool RolloutIsUnfinished(Job job)
    {
        var key = job.Key();
        if (!_unfinished.TryGetValue(key, out var unfinished))
            _unfinished[key] = unfinished = snapshot.AllocationsOf(key).Any(allocation => !allocation.Terminal && allocation.JobVersion != job.Version);
        return unfinished;
    }

    private Job? JobOf(Allocation allocation) =>
        snapshot.Find(Schema.Jobs, Schema.JobKey(allocation.Namespace, allocation.JobID)) ?? snapshot.JobOf(allocation);
}
