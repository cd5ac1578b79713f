using System.Text.RegularExpressions;

namespace Holdfast.JobSpec.Validation;

internal static partial class JobRules
{
    private const int LongestName = 255;
    private const int HighestPriority = 100;

    internal static readonly RuleTable<JobScope> Table = new RuleTable<JobScope>()
        .Error("id", job => job.Job.ID.Length == 0, "is missing; give the job a name")
        .Error("id", job => job.Job.ID.AsSpan().ContainsAny(' ', '\0'), job => $"is \"{job.Job.ID.Replace('\0', '?')}\"; blanks are not allowed in it")
        .Error("id", job => job.Job.ID.Length > LongestName, $"is longer than {LongestName} characters")
        .Error("name", job => job.Job.Name.Contains('\0'), "must not hold a null character")
        .Error("name", job => job.Job.Name.Length > LongestName, $"is longer than {LongestName} characters")
        .OneOf("type", job => job.Job.Type, JobType.Service, JobType.Batch, JobType.System, JobType.SysBatch)
        .Error("priority", job => job.Job.Priority is < 1 or > HighestPriority, job => $"is {job.Job.Priority}; it must be from 1 to {HighestPriority}")
        .Error(
            "namespace",
            job => !Name().IsMatch(job.Job.Namespace!),
            job => $"is \"{job.Job.Namespace}\"; use up to 128 letters, digits, dashes and underscores")
        .Error(
            "node_pool",
            job => !Name().IsMatch(job.Job.NodePool!),
            job => $"is \"{job.Job.NodePool}\"; use up to 128 letters, digits, dashes and underscores")
        .Error("datacenters", job => job.Job.Datacenters.OrEmpty().Contains(""), "holds an empty name; write [\"*\"] for every datacenter")
        .Error("", job => job.Job.TaskGroups is not { Count: > 0 }, "has no group; add at least one: group \"name\" { task \"name\" { ... } }")
        .Each(
            job => Words.Repeated(job.Job.TaskGroups.OrEmpty().Select(group => group.Name)).Select(name => (job.Path.Named("group", name), "is given more than once; group names must differ")))
        .Error(
            "periodic",
            job => job.Job.Periodic is not null && !IsBatch(job.Job),
            job => $"needs a job of type \"batch\" or \"sysbatch\", but this one is \"{job.Job.Type}\"")
        .Error(
            "parameterized",
            job => job.Job.ParameterizedJob is not null && !IsBatch(job.Job),
            job => $"needs a job of type \"batch\" or \"sysbatch\", but this one is \"{job.Job.Type}\"")
        .Error(
            "affinity",
            job => job.Job.Affinities is not null && IsOnEveryNode(job.Job),
            "has no meaning in a job that runs on every node; remove it, or use a constraint")
        .Error("spread", job => job.Job.Spreads is not null && IsOnEveryNode(job.Job), "has no meaning in a job that runs on every node; remove it")
        .Error("reschedule", job => job.Job.Reschedule is not null && IsOnEveryNode(job.Job), "has no meaning in a job that runs on every node; remove it")
        .Parts(job => Scope<ValueMap<string>>.Optional(job.Job.Meta, job.Path, "meta"), MetaRules.Table)
        .Parts(job => Scope<Constraint>.List(job.Job.Constraints, job.Path, "constraint"), PlacementRules.Constraints)
        .Parts(job => Scope<Affinity>.List(job.Job.Affinities, job.Path, "affinity"), PlacementRules.Affinities)
        .Parts(job => Scope<Spread>.List(job.Job.Spreads, job.Path, "spread"), PlacementRules.Spreads)
        .Parts(job => Scope<PeriodicConfig>.Optional(job.Job.Periodic, job.Path, "periodic"), ScheduleRules.Periodic)
        .Parts(job => Scope<ParameterizedJobConfig>.Optional(job.Job.ParameterizedJob, job.Path, "parameterized"), ScheduleRules.Parameterized)
        .Parts(job => Scope<JobUIConfig>.Optional(job.Job.UI, job.Path, "ui"), UiRules.Table)
        .Parts(job => job.Groups, GroupRules.Table);

    internal static bool IsBatch(Job job) => job.Type is JobType.Batch or JobType.SysBatch;

    internal static bool IsOnEveryNode(Job job) => job.Type is JobType.System or JobType.SysBatch;

    [GeneratedRegex("^[A-Za-z0-9_-]{1,128}$")]
    private static partial Regex Name();
}
