using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Blocks;

internal static class JobBlocks
{
    private static readonly BlockSchema<PeriodicConfig> Periodic = new BlockSchema<PeriodicConfig>(new())
        .Bool("enabled", (periodic, value) => periodic with { Enabled = value })
        .Text("cron", (periodic, value) => periodic with { Spec = value })
        .Texts("crons", (periodic, value) => periodic with { Specs = value })
        .Bool("prohibit_overlap", (periodic, value) => periodic with { ProhibitOverlap = value })
        .Text("time_zone", (periodic, value) => periodic with { TimeZone = value })
        .Then(periodic => periodic.Spec is null && periodic.Specs is null ? periodic : periodic with { SpecType = "cron" });

    private static readonly BlockSchema<ParameterizedJobConfig> Parameterized = new BlockSchema<ParameterizedJobConfig>(new())
        .Text("payload", (parameterized, value) => parameterized with { Payload = value })
        .Texts("meta_required", (parameterized, value) => parameterized with { MetaRequired = value })
        .Texts("meta_optional", (parameterized, value) => parameterized with { MetaOptional = value });

    private static readonly BlockSchema<JobUILink> Link = new BlockSchema<JobUILink>(new())
        .Text("label", (link, value) => link with { Label = value })
        .Text("url", (link, value) => link with { URL = value });

    private static readonly BlockSchema<JobUIConfig> UI = new BlockSchema<JobUIConfig>(new())
        .Text("description", (ui, value) => ui with { Description = value })
        .Blocks("link", Link, (ui, links) => ui with { Links = links });

    private static readonly BlockSchema<MultiregionStrategy> Strategy = new BlockSchema<MultiregionStrategy>(new())
        .Int("max_parallel", (strategy, value) => strategy with { MaxParallel = value })
        .Text("on_failure", (strategy, value) => strategy with { OnFailure = value });

    private static readonly BlockSchema<MultiregionRegion> Region = new BlockSchema<MultiregionRegion>(new())
        .Label((region, label) => region with { Name = label })
        .Int("count", (region, value) => region with { Count = value })
        .Texts("datacenters", (region, value) => region with { Datacenters = value })
        .Text("node_pool", (region, value) => region with { NodePool = value })
        .Map("meta", (region, value) => region with { Meta = value });

    private static readonly BlockSchema<Multiregion> Multiregion = new BlockSchema<Multiregion>(new())
        .Block("strategy", Strategy, (multiregion, strategy) => multiregion with { Strategy = strategy })
        .Blocks("region", Region, (multiregion, regions) => multiregion with { Regions = regions });

    private static readonly BlockSchema<Job> Own = new BlockSchema<Job>(new())
        .Text("id", (job, value) => job with { ID = value })
        .Text("name", (job, value) => job with { Name = value })
        .Text("region", (job, value) => job with { Region = value })
        .Text("namespace", (job, value) => job with { Namespace = value })
        .Text("type", (job, value) => job with { Type = value })
        .Int("priority", (job, value) => job with { Priority = value })
        .Bool("all_at_once", (job, value) => job with { AllAtOnce = value })
        .Texts("datacenters", (job, value) => job with { Datacenters = value })
        .Text("node_pool", (job, value) => job with { NodePool = value })
        .Map("meta", (job, value) => job with { Meta = value })
        .Blocks("constraint", PlacementBlocks.Constraint, (job, constraints) => job with { Constraints = constraints })
        .Blocks("affinity", PlacementBlocks.Affinity, (job, affinities) => job with { Affinities = affinities })
        .Blocks("spread", PlacementBlocks.Spread, (job, spreads) => job with { Spreads = spreads })
        .Block("update", PolicyBlocks.Update, (job, update) => job with { Update = update })
        .Block("migrate", PolicyBlocks.Migrate, (job, migrate) => job with { Migrate = migrate })
        .Block("reschedule", PolicyBlocks.Reschedule, (job, reschedule) => job with { Reschedule = reschedule })
        .Block("periodic", Periodic, (job, periodic) => job with { Periodic = periodic })
        .Block("parameterized", Parameterized, (job, parameterized) => job with { ParameterizedJob = parameterized })
        .Block("multiregion", Multiregion, (job, multiregion) => job with { Multiregion = multiregion }, Notes.Paid)
        .Block("ui", UI, (job, ui) => job with { UI = ui });

    internal static readonly BlockSchema<JobDraft> Job = new BlockSchema<JobDraft>(new())
        .Label((draft, label) => draft with { Label = label, Job = draft.Job with { ID = label, Name = label } })
        .Include(Own, draft => draft.Job, (draft, job) => draft with { Job = job })
        .Blocks("group", GroupBlocks.Group, (draft, groups) => draft with { Groups = groups })
        .Blocks("task", TaskBlocks.Task, (draft, tasks) => draft with { Tasks = tasks })
        .Block("vault", TaskBlocks.Vault, (draft, vault) => draft with { Vault = vault })
        .Blocks("secret", TaskBlocks.Secret, (draft, secrets) => draft with { Secrets = secrets })
        .Text("vault_token", (draft, _) => draft, Notes.NoToken)
        .Text("consul_token", (draft, _) => draft, Notes.NoToken);
}
