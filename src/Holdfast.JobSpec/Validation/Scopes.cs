using Holdfast.JobSpec.Paths;

namespace Holdfast.JobSpec.Validation;

/// <summary>What a rule sees: the block at hand, the blocks around it, and its path.</summary>
internal interface IScope
{
    JobPath Path { get; }
}

internal sealed record JobScope(Job Job) : IScope
{
    public JobPath Path => JobPath.Root;

    internal IEnumerable<GroupScope> Groups => Job.TaskGroups.OrEmpty().Select(group => new GroupScope(Job, group, Path.Named("group", group.Name)));
}

internal sealed record GroupScope(Job Job, TaskGroup Group, JobPath Path) : IScope
{
    internal IEnumerable<TaskScope> Tasks => Group.Tasks.OrEmpty().Select(task => new TaskScope(this, task, Path.Named("task", task.Name)));

    /// <summary>The ports of the group, dynamic and reserved.</summary>
    internal IEnumerable<Port> Ports => Group.Networks.OrEmpty().SelectMany(network => network.ReservedPorts.OrEmpty().Concat(network.DynamicPorts.OrEmpty()));

    internal IEnumerable<ServiceScope> Services => Of(Group.Services, Path, null);

    internal IEnumerable<ServiceScope> Of(ValueList<Service>? services, JobPath around, JobTask? task) =>
        services.OrEmpty().Select((service, index) => new ServiceScope(this, task, service, around.At("service", index, service.Name)));
}

internal sealed record TaskScope(GroupScope Group, JobTask Task, JobPath Path) : IScope
{
    internal IEnumerable<ServiceScope> Services => Group.Of(Task.Services, Path, Task);
}

internal sealed record ServiceScope(GroupScope Group, JobTask? Task, Service Service, JobPath Path) : IScope
{
    internal IEnumerable<CheckScope> Checks =>
        Service.Checks.OrEmpty().Select((check, index) => new CheckScope(this, check, Path.At("check", index, check.Name.StartsWith("service: ", StringComparison.Ordinal) ? "" : check.Name)));
}

internal sealed record CheckScope(ServiceScope Of, ServiceCheck Check, JobPath Path) : IScope;

/// <summary>A block whose rules need nothing around it.</summary>
internal sealed record Scope<T>(T Block, JobPath Path) : IScope
{
    /// <summary>The block if it is there.</summary>
    internal static IEnumerable<Scope<T>> Optional(T? block, JobPath around, string name) => block is null ? [] : [new(block, around.Of(name))];

    internal static IEnumerable<Scope<T>> List(ValueList<T>? blocks, JobPath around, string name) =>
        blocks.OrEmpty().Select((block, index) => new Scope<T>(block, around.At(name, index)));
}
