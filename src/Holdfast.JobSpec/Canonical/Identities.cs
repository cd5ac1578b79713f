namespace Holdfast.JobSpec.Canonical;

/// <summary>Defaults of workload identities.</summary>
internal static class Identities
{
    internal const string DefaultName = "default";

    /// <summary>The identity without a name, or named default, is the task's own; the API keeps it apart from the further ones.</summary>
    internal static JobTask WithDefaultApart(JobTask task)
    {
        var own = task.Identity ?? task.Identities.OrEmpty().FirstOrDefault(IsDefault);
        var skipped = task.Identity is not null;
        var further = new List<WorkloadIdentity>();
        foreach (var identity in task.Identities.OrEmpty())
        {
            if (!skipped && IsDefault(identity)) skipped = true;
            else further.Add(Canonicalize(identity));
        }

        return task with { Identity = own is null ? null : Canonicalize(own), Identities = further.ToValueList().NullIfEmpty() };
    }

    internal static WorkloadIdentity Canonicalize(WorkloadIdentity identity) => identity with
    {
        Name = identity.Name.Or(DefaultName),
        ChangeMode = identity.ChangeMode.Or("noop"),
        ChangeSignal = identity.ChangeSignal.ToUpperInvariant(),
        Audience = identity.Audience.NullIfEmpty(),
        ExtraClaims = identity.ExtraClaims.NullIfEmpty(),
    };

    private static bool IsDefault(WorkloadIdentity identity) => identity.Name is "" or DefaultName;
}
