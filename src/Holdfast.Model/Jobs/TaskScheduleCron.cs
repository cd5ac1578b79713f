namespace Holdfast.Model.Jobs;

/// <summary>Cron form of a TaskSchedule.</summary>
public sealed record TaskScheduleCron
{
    public string Start { get; init; } = "";
    public string End { get; init; } = "";
    public string Timezone { get; init; } = "";
}
