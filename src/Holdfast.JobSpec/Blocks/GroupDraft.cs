namespace Holdfast.JobSpec.Blocks;

/// <summary>A group as its file says it, with what it may write for all its tasks at once.</summary>
internal sealed record GroupDraft
{
    public TaskGroup Group { get; init; } = new();
    public Vault? Vault { get; init; }
    public ValueList<Secret> Secrets { get; init; } = [];

    /// <summary>The group whose tasks have taken over what they do not say themselves: first from the group, then from the job.</summary>
    internal TaskGroup Resolve(Vault? jobVault, ValueList<Secret> jobSecrets)
    {
        if ((Vault ?? jobVault) is null && Secrets.Count + jobSecrets.Count == 0) return Group;
        return Group with { Tasks = Group.Tasks?.Select(task => Inherit(task, Vault ?? jobVault, [.. Secrets, .. jobSecrets])).ToValueList() };
    }

    private static JobTask Inherit(JobTask task, Vault? vault, ValueList<Secret> inherited)
    {
        var secrets = task.Secrets.OrEmpty().Concat(inherited).DistinctBy(secret => secret.Name, StringComparer.Ordinal).ToValueList();
        return task with { Vault = task.Vault ?? vault, Secrets = secrets.Count == 0 ? null : secrets };
    }
}
