using Holdfast.Control.Controllers;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>What operators do to the cluster as a whole.</summary>
public sealed class OperatorCommands
{
    private static readonly string[] Algorithms = ["binpack", "spread"];

    private readonly CommandContext _context;
    private readonly CollectGarbage _garbage;

    internal OperatorCommands(CommandContext context, CollectGarbage garbage) => (_context, _garbage) = (context, garbage);

    /// <summary>Changes the scheduler's settings, when <paramref name="checkIndex"/> is given only over that ModifyIndex.</summary>
    public Task<Result<SchedulerSetConfigurationResponse>> SetSchedulerAsync(SchedulerConfiguration configuration, long? checkIndex, CancellationToken ct) =>
        _context.Writer.RunAsync(snapshot => Decide(snapshot, configuration, checkIndex), ct);

    /// <summary>Forgets everything that is over, however short a time ago; the value says in a sentence what was collected.</summary>
    public async Task<Result<string>> CollectGarbageAsync(CancellationToken ct) => await _garbage.CollectNowAsync(ct);

    private static Result<Change<SchedulerSetConfigurationResponse>> Decide(Snapshot snapshot, SchedulerConfiguration configuration, long? checkIndex)
    {
        var algorithm = configuration.SchedulerAlgorithm.Length == 0 ? Algorithms[0] : configuration.SchedulerAlgorithm;
        if (!Algorithms.Contains(algorithm)) return Fault.Invalid($"there is no scheduler algorithm \"{algorithm}\"", $"use one of {string.Join(", ", Algorithms)}");
        var stored = snapshot.Find(Schema.SchedulerConfigurations, Schema.SchedulerKey);
        if (checkIndex is { } wanted && wanted != (stored?.ModifyIndex ?? 0))
            return new Change<SchedulerSetConfigurationResponse>(new WriteBatch(), revision => new() { Updated = false, Index = revision, KnownLeader = true });
        var batch = new WriteBatch();
        if (checkIndex is { } index) batch.Replace(Schema.SchedulerConfigurations, configuration with { SchedulerAlgorithm = algorithm }, index);
        else batch.Put(Schema.SchedulerConfigurations, configuration with { SchedulerAlgorithm = algorithm });
        return new Change<SchedulerSetConfigurationResponse>(batch, revision => new() { Updated = true, Index = revision, KnownLeader = true });
    }
}
