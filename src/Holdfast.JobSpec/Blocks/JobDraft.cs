namespace Holdfast.JobSpec.Blocks;

/// <summary>A job as its file says it, with what a file may write for all tasks at once.</summary>
internal sealed record JobDraft
{
    public string Label { get; init; } = "";
    public Job Job { get; init; } = new();
    public ValueList<GroupDraft> Groups { get; init; } = [];
    /// <summary>Tasks without a group; each gets one of its own name.</summary>
    public ValueList<JobTask> Tasks { get; init; } = [];
    public Vault? Vault { get; init; }
    public ValueList<Secret> Secrets { get; init; } = [];

    internal Job Resolve()
    {
        var alone = Tasks.Select(task => new GroupDraft { Group = new() { Name = task.Name, Tasks = [task] } });
        var groups = alone.Concat(Groups).Select(group => group.Resolve(Vault, Secrets)).ToValueList();
        return Job with { TaskGroups = groups.Count == 0 ? null : groups };
    }
}
