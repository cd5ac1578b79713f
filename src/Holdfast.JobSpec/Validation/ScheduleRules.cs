using Holdfast.JobSpec.Cron;
using Holdfast.JobSpec.Paths;

namespace Holdfast.JobSpec.Validation;

/// <summary>Jobs that start by the clock or on demand.</summary>
internal static class ScheduleRules
{
    internal static readonly RuleTable<Scope<PeriodicConfig>> Periodic = new RuleTable<Scope<PeriodicConfig>>()
        .OneOf("type", periodic => periodic.Block.SpecType, "cron")
        .Error("", periodic => Crons(periodic.Block).Count == 0, "has no schedule; set crons = [\"0 3 * * *\"]")
        .Error(
            "cron",
            periodic => periodic.Block.Spec is { Length: > 0 } && periodic.Block.Specs is { Count: > 0 },
            "cannot stand beside \"crons\"; move it into that list")
        .Each(periodic => Crons(periodic.Block).SelectMany(cron => CronFaults(periodic, cron)))
        .Error(
            "time_zone",
            periodic => !TimeZoneInfo.TryFindSystemTimeZoneById(periodic.Block.TimeZone!, out _),
            periodic => $"is \"{periodic.Block.TimeZone}\", which is not in the time zone database; write a name such as \"UTC\" or \"Europe/Vienna\"");

    internal static readonly RuleTable<Scope<ParameterizedJobConfig>> Parameterized = new RuleTable<Scope<ParameterizedJobConfig>>()
        .OneOf("payload", parameterized => parameterized.Block.Payload, "optional", "required", "forbidden")
        .Each(parameterized => parameterized.Block.MetaRequired.OrEmpty().Intersect(parameterized.Block.MetaOptional.OrEmpty(), StringComparer.Ordinal)
            .Select(key => (parameterized.Path.Of("meta_optional"), $"holds \"{key}\", which is also in meta_required; a key is one or the other")))
        .Each(parameterized => Words.Repeated(parameterized.Block.MetaRequired.OrEmpty())
            .Select(key => (parameterized.Path.Of("meta_required"), $"holds \"{key}\" more than once")));

    private static List<string> Crons(PeriodicConfig periodic) =>
        [.. (periodic.Spec is { Length: > 0 } spec ? [spec] : Array.Empty<string>()), .. periodic.Specs.OrEmpty()];

    private static IEnumerable<(JobPath, string)> CronFaults(Scope<PeriodicConfig> periodic, string cron)
    {
        var part = periodic.Path.Of(cron == periodic.Block.Spec ? "cron" : "crons");
        if (!CronExpression.TryParse(cron, out var expression, out var fault)) yield return (part, $"\"{cron}\" {fault}");
        else if (expression.Next(DateTimeOffset.UnixEpoch.AddYears(55), TimeZoneInfo.Utc) is null) yield return (part, $"\"{cron}\" never comes true again");
    }
}
