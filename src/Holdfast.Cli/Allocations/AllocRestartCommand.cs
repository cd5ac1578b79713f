using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Allocations;

/// <summary>holdfast alloc restart: in place, on the same node.</summary>
internal sealed class AllocRestartCommand : ApiCommand
{
    private readonly AllocationChoice _choice;
    private readonly Option<bool> _all = Flags.Switch("all-tasks", "Also tasks that have ended, such as those of prestart hooks");
    private readonly Option<bool> _verbose = Flags.Verbose();

    internal AllocRestartCommand(CommandContext context)
        : base(context, "restart", "Restart the tasks of an allocation in place")
    {
        _choice = new(context, taskArgument: true);
        Details = "Without a task all running ones are restarted.";
        foreach (var argument in _choice.Arguments) Arguments.Add(argument);
        Add(_all, _verbose);
        Add(_choice.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var allocation = await _choice.AllocationAsync(call, cancellation);
        var task = _choice.NamedTask(call) is null ? "" : _choice.Task(call, allocation);
        if (task.Length > 0 && call.Get(_all)) throw new CommandException("-all-tasks and a task exclude each other.");
        await call.Client.Allocations.RestartAsync(allocation.ID, new() { TaskName = task, AllTasks = call.Get(_all) }, null, cancellation);
        call.Line($"Restarted {(task.Length > 0 ? $"task \"{task}\"" : "the tasks")} of allocation \"{Ids.Of(allocation.ID, call.Get(_verbose))}\"");
        return ExitCodes.Success;
    }
}
