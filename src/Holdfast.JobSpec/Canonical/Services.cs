namespace Holdfast.JobSpec.Canonical;

/// <summary>Defaults of services and their checks.</summary>
internal static class Services
{
    /// <param name="task">Null for a service of the group.</param>
    internal static Service Canonicalize(Service service, string job, string group, string? task)
    {
        var name = service.Name.Length == 0 ? (task is null ? $"{job}-{group}" : $"{job}-{group}-{task}") : Expand(service.Name, job, group, task);
        var onUpdate = service.OnUpdate.Or("require_healthy");
        return service with
        {
            Name = name,
            AddressMode = service.AddressMode.Or("auto"),
            OnUpdate = onUpdate,
            Provider = service.Provider.Or("consul"),
            Cluster = service.Cluster.Or("default"),
            Tags = service.Tags.NullIfEmpty(),
            CanaryTags = service.CanaryTags.NullIfEmpty(),
            Meta = service.Meta.NullIfEmpty(),
            CanaryMeta = service.CanaryMeta.NullIfEmpty(),
            TaggedAddresses = service.TaggedAddresses.NullIfEmpty(),
            Weights = service.Weights is { } weights ? new() { Passing = Math.Max(1, weights.Passing), Warning = Math.Max(1, weights.Warning) } : null,
            Connect = ServiceMesh.Canonicalize(service.Connect),
            Checks = service.Checks.Each(check => Canonicalize(check, service.CheckRestart, name, onUpdate)),
        };
    }

    // Names may be built from the three names around them; the rest of ${…} is the node's to fill in.
    private static string Expand(string name, string job, string group, string? task) => !name.Contains("${", StringComparison.Ordinal)
        ? name
        : name.Replace("${JOB}", job, StringComparison.Ordinal)
            .Replace("${TASKGROUP}", group, StringComparison.Ordinal)
            .Replace("${TASK}", task ?? "group", StringComparison.Ordinal)
            .Replace("${BASE}", $"{job}-{group}-{task ?? "group"}", StringComparison.Ordinal);

    private static ServiceCheck Canonicalize(ServiceCheck check, CheckRestart? ofService, string service, string onUpdate) => check with
    {
        Name = check.Name.Or($"service: \"{service}\" check"),
        Type = check.Type.ToLowerInvariant(),
        Args = check.Args.NullIfEmpty(),
        Header = check.Header.NullIfEmpty(),
        CheckRestart = Merge(ofService, check.CheckRestart),
        OnUpdate = check.OnUpdate.Or(onUpdate),
        SuccessBeforePassing = Math.Max(0, check.SuccessBeforePassing),
        FailuresBeforeCritical = Math.Max(0, check.FailuresBeforeCritical),
        FailuresBeforeWarning = Math.Max(0, check.FailuresBeforeWarning),
    };

    private static CheckRestart? Merge(CheckRestart? service, CheckRestart? check) => (service ?? check) is null ? null : new()
    {
        Limit = check is { Limit: > 0 } ? check.Limit : service?.Limit ?? check?.Limit ?? 0,
        Grace = check?.Grace ?? service?.Grace ?? Duration.FromSeconds(1),
        IgnoreWarnings = (check?.IgnoreWarnings ?? false) || (service?.IgnoreWarnings ?? false),
    };
}
