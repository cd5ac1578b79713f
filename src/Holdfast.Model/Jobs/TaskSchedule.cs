namespace Holdfast.Model.Jobs;

/// <summary>Times at which a task is to run.</summary>
public sealed record TaskSchedule
{
    public TaskScheduleCron? Cron { get; init; }
}
