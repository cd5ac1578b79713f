using Holdfast.Agent.Allocations;

namespace Holdfast.Agent.Environments;

/// <summary>All that a task's environment is made from.</summary>
internal sealed record TaskContext(Allocation Alloc, Job Job, TaskGroup Group, JobTask Task, Node Node, string Region, AllocPaths Paths)
{
    internal AllocatedTaskResources Resources =>
        Alloc.AllocatedResources?.Tasks.OrEmpty().TryGetValue(Task.Name, out var given) == true ? given : new();

    internal TaskPaths TaskPaths => Paths.Of(Task.Name);

    /// <summary>The number in brackets at the end of the allocation's name.</summary>
    internal string AllocIndex
    {
        get
        {
            var open = Alloc.Name.LastIndexOf('[');
            return open >= 0 && Alloc.Name.EndsWith(']') ? Alloc.Name[(open + 1)..^1] : "";
        }
    }

    /// <summary>Of job, group and task, the nearer one winning.</summary>
    internal ValueMap<string> Meta => Job.Meta.OrEmpty().Concat(Group.Meta.OrEmpty()).Concat(Task.Meta.OrEmpty()).ToValueMap();
}
