namespace Holdfast.Model.Api;

/// <summary>Which schedulers may preempt.</summary>
public sealed record PreemptionConfig
{
    public bool SystemSchedulerEnabled { get; init; }
    public bool SysBatchSchedulerEnabled { get; init; }
    public bool BatchSchedulerEnabled { get; init; }
    public bool ServiceSchedulerEnabled { get; init; }
}
