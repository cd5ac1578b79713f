using System.CommandLine;
using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Lookup;

/// <summary>Which allocation, and which task of it, a command is about: by id, or with -job any of a job.</summary>
internal sealed class AllocationChoice
{
    private readonly Argument<string> _given;
    private readonly Argument<string?>? _taskArgument;
    private readonly Option<string?> _task = Flags.Text("task", "name", "The task, where the allocation has several");
    private readonly Option<bool> _job = Flags.Switch("job", "Take the argument for a job id, and its newest running allocation");

    internal AllocationChoice(CommandContext context, bool taskArgument)
    {
        _given = ArgumentsOf.One("allocation", "Id of an allocation, or the start of one").Completing(context, SearchContext.Allocations);
        _taskArgument = taskArgument ? ArgumentsOf.Optional("task", "The task, where the allocation has several") : null;
    }

    internal IEnumerable<Argument> Arguments => _taskArgument is null ? [_given] : [_given, _taskArgument];

    internal Option[] Options => [_task, _job];

    internal async Task<Allocation> AllocationAsync(Call call, CancellationToken cancellation)
    {
        var given = call.Get(_given)!;
        if (!call.Get(_job)) return await Find.AllocationAsync(call, given, cancellation);
        var stub = await Find.JobAsync(call, given, cancellation);
        var newest = (await call.Client.Jobs.AllocationsAsync(stub.ID, false, Find.In(stub), cancellation)).Value
            .OrderByDescending(alloc => alloc.ClientStatus == AllocClientStatus.Running)
            .ThenByDescending(alloc => alloc.CreateIndex).FirstOrDefault();
        if (newest is null) throw new CommandException($"Job {stub.ID} has no allocations.");
        return (await call.Client.Allocations.GetAsync(newest.ID, cancellation: cancellation)).Value;
    }

    /// <summary>The task that was named; null when none was.</summary>
    internal string? NamedTask(Call call) => call.Get(_task) ?? (_taskArgument is null ? null : call.Get(_taskArgument));

    /// <summary>The task that was named, or the only one.</summary>
    /// <exception cref="CommandException">There is no such task, or there are several and none was named.</exception>
    internal string Task(Call call, Allocation allocation)
    {
        var tasks = TasksOf(allocation);
        var named = NamedTask(call);
        if (named is not null && tasks.Count > 0 && !tasks.Contains(named))
            throw new CommandException($"Allocation {allocation.ID} has no task {named}, but {string.Join(", ", tasks)}.");
        if (named is not null) return named;
        return tasks.Count == 1
            ? tasks[0]
            : throw new CommandException($"Allocation {allocation.ID} has several tasks, name one with -task: {string.Join(", ", tasks)}.");
    }

    private static List<string> TasksOf(Allocation allocation)
    {
        var group = allocation.Job?.TaskGroups.OrEmpty().FirstOrDefault(group => group.Name == allocation.TaskGroup);
        return group is not null ? [.. group.Tasks.OrEmpty().Select(task => task.Name)] : [.. allocation.TaskStates.OrEmpty().Keys];
    }
}
