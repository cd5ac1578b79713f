namespace Holdfast.JobSpec.Canonical;

/// <summary>
/// The form in which servers keep a job: every default filled in, settings inherited from the job to its groups and from a group to its
/// tasks, legacy forms in their modern place. Pure, and the same again when applied twice. The defaults are those of Nomad's HTTP API.
/// </summary>
public static class JobCanonicalization
{
    public const string DefaultRegion = "global";
    public const string DefaultNodePool = "default";
    public const int DefaultPriority = 50;

    public static Job Canonicalize(this Job job)
    {
        job = WithIdentity(job);
        job = WithServerFields(job);
        job = job with
        {
            Constraints = job.Constraints.Each(Placement.Canonicalize),
            Affinities = job.Affinities.Each(Placement.Canonicalize),
            Spreads = job.Spreads.Each(Placement.Canonicalize),
            Periodic = Canonicalize(job.Periodic),
            ParameterizedJob = Canonicalize(job.ParameterizedJob),
            Multiregion = Canonicalize(job.Multiregion),
            UI = job.UI is null ? null : job.UI with { Links = job.UI.Links.NullIfEmpty() },
            Update = Policies.OfJob(job.Update, job.Type!),
            Meta = job.Meta.NullIfEmpty(),
        };
        return job with { TaskGroups = job.TaskGroups.Each(group => TaskGroups.Canonicalize(group, job)) };
    }

    private static Job WithIdentity(Job job) => job with
    {
        ID = job.ID.Or(job.Name),
        Name = job.Name.Or(job.ID),
        ParentID = job.ParentID ?? "",
        Namespace = job.Namespace is null or "" ? JobKey.DefaultNamespace : job.Namespace,
        Region = job.Region is null or "" ? DefaultRegion : job.Region,
        NodePool = job.NodePool is null or "" ? DefaultNodePool : job.NodePool,
        Datacenters = job.Datacenters.NullIfEmpty() ?? ["*"],
        Type = job.Type is null or "" ? JobType.Service : job.Type,
        Priority = job.Priority is null or 0 ? DefaultPriority : job.Priority,
        AllAtOnce = job.AllAtOnce ?? false,
    };

    private static Job WithServerFields(Job job) => job with
    {
        Stop = job.Stop ?? false,
        ConsulNamespace = job.ConsulNamespace ?? "",
        VaultNamespace = job.VaultNamespace ?? "",
        NomadTokenID = job.NomadTokenID ?? "",
        Status = job.Status ?? "",
        StatusDescription = job.StatusDescription ?? "",
        Stable = job.Stable ?? false,
        Version = job.Version ?? 0,
        CreateIndex = job.CreateIndex ?? 0,
        ModifyIndex = job.ModifyIndex ?? 0,
        JobModifyIndex = job.JobModifyIndex ?? 0,
    };

    private static PeriodicConfig? Canonicalize(PeriodicConfig? periodic) => periodic is null ? null : periodic with
    {
        Enabled = periodic.Enabled ?? true,
        Spec = periodic.Spec ?? "",
        Specs = periodic.Specs ?? [],
        SpecType = periodic.SpecType is null or "" ? "cron" : periodic.SpecType,
        ProhibitOverlap = periodic.ProhibitOverlap ?? false,
        TimeZone = periodic.TimeZone is null or "" ? "UTC" : periodic.TimeZone,
    };

    private static ParameterizedJobConfig? Canonicalize(ParameterizedJobConfig? parameterized) => parameterized is null ? null : parameterized with
    {
        Payload = parameterized.Payload.Or("optional"),
        MetaRequired = parameterized.MetaRequired.NullIfEmpty(),
        MetaOptional = parameterized.MetaOptional.NullIfEmpty(),
    };

    private static Multiregion? Canonicalize(Multiregion? multiregion) => multiregion is null ? null : new()
    {
        Strategy = new() { MaxParallel = multiregion.Strategy?.MaxParallel ?? 0, OnFailure = multiregion.Strategy?.OnFailure ?? "" },
        Regions = multiregion.Regions.OrEmpty().Select(region => region with
        {
            Count = region.Count ?? 1,
            Datacenters = region.Datacenters ?? [],
            Meta = region.Meta ?? ValueMap<string>.Empty,
        }).ToValueList(),
    };
}
