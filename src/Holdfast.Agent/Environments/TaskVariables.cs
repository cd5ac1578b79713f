namespace Holdfast.Agent.Environments;

/// <summary>The NOMAD_ variables that each task has, as Nomad's documentation of the runtime environment lists them. Those without a value are left out.</summary>
internal static class TaskVariables
{
    private static readonly (string Name, Func<TaskContext, string?> Value)[] Rows =
    [
        ("NOMAD_ALLOC_DIR", c => c.Paths.Shared),
        ("NOMAD_TASK_DIR", c => c.TaskPaths.Local),
        ("NOMAD_SECRETS_DIR", c => c.TaskPaths.Secrets),
        ("NOMAD_ALLOC_ID", c => c.Alloc.ID),
        ("NOMAD_SHORT_ALLOC_ID", c => c.Alloc.ID[..Math.Min(8, c.Alloc.ID.Length)]),
        ("NOMAD_ALLOC_NAME", c => c.Alloc.Name),
        ("NOMAD_ALLOC_INDEX", c => c.AllocIndex),
        ("NOMAD_TASK_NAME", c => c.Task.Name),
        ("NOMAD_GROUP_NAME", c => c.Group.Name),
        ("NOMAD_JOB_NAME", c => c.Job.Name),
        ("NOMAD_JOB_ID", c => c.Job.ID),
        ("NOMAD_JOB_PARENT_ID", c => c.Job.ParentID),
        ("NOMAD_DC", c => c.Node.Datacenter),
        ("NOMAD_REGION", c => c.Region),
        ("NOMAD_NAMESPACE", c => c.Alloc.Namespace),
        ("NOMAD_CPU_LIMIT", c => Positive(c.Resources.Cpu.CpuShares)),
        ("NOMAD_CPU_CORES", c => CoreSet.Format(c.Resources.Cpu.ReservedCores.OrEmpty())),
        ("NOMAD_MEMORY_LIMIT", c => Positive(c.Resources.Memory.MemoryMB)),
        ("NOMAD_MEMORY_MAX_LIMIT", c => Positive(c.Resources.Memory.MemoryMaxMB)),
    ];

    internal static IEnumerable<KeyValuePair<string, string>> Of(TaskContext context) =>
        from row in Rows
        let value = row.Value(context)
        where !string.IsNullOrEmpty(value)
        select KeyValuePair.Create(row.Name, value);

    private static string? Positive(long number) => number > 0 ? $"{number}" : null;
}
