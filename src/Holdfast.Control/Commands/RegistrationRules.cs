using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>What a registration must fulfil beside being a valid job.</summary>
internal static class RegistrationRules
{
    /// <summary>Tools look for these words to tell a stale index from other faults.</summary>
    private const string StaleIndex = "Enforcing job modify index";

    private static readonly Func<Job, Job, string?>[] Unchangeable =
    [
        (before, after) => before.Type == after.Type ? null : $"its type is {before.Type} and cannot become {after.Type}",
        (before, after) => before.Periodic is null == after.Periodic is null ? null : "it cannot change between periodic and not periodic",
        (before, after) => before.ParameterizedJob is null == after.ParameterizedJob is null ? null : "it cannot change between parameterized and not parameterized",
    ];

    public static Fault? Check(Snapshot snapshot, Job? existing, Job job, JobRegisterRequest request)
    {
        if (snapshot.Find(Schema.SchedulerConfigurations, Schema.SchedulerKey)?.RejectJobRegistration == true)
            return new(FaultKind.Denied, "job registration is switched off in the scheduler configuration", "set RejectJobRegistration to false there");
        if (request.EnforceIndex && IndexFault(existing, request.JobModifyIndex) is { } stale) return stale;
        if (existing is null) return null;
        var changes = Unchangeable.Select(rule => rule(existing, job)).OfType<string>().ToList();
        if (changes.Count == 0) return null;
        return Fault.Invalid($"job \"{job.ID}\" is registered already: {string.Join("; ", changes)}", "purge it first, or give the new job another id");
    }

    private static Fault? IndexFault(Job? existing, long wanted) => (existing?.JobModifyIndex ?? 0, wanted) switch
    {
        var (has, wants) when has == wants => null,
        (0, _) => Fault.Conflict($"{StaleIndex} {wanted}: job does not exist", "plan the job again"),
        (var has, 0) => Fault.Conflict($"{StaleIndex} 0: job already exists with index {has}", "plan the job again"),
        var (has, _) => Fault.Conflict($"{StaleIndex} {wanted}: job exists with conflicting job modify index: {has}", "plan the job again"),
    };
}
