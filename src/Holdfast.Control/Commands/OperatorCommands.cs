namespace Holdfast.Control.Commands;

/// <summary>What operators do to the cluster as a whole.</summary>
public sealed class OperatorCommands
{
    /// <summary>Changes the scheduler's settings, when <paramref name="checkIndex"/> is given only over that ModifyIndex.</summary>
    public Task<Result<SchedulerSetConfigurationResponse>> SetSchedulerAsync(SchedulerConfiguration configuration, long? checkIndex, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Forgets everything that is over, however short a time ago; the value says in a sentence what was collected.</summary>
    public Task<Result<string>> CollectGarbageAsync(CancellationToken ct) => throw new NotSupportedException();
}
