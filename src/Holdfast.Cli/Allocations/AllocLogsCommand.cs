using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;

namespace Holdfast.Cli.Allocations;

/// <summary>holdfast alloc logs.</summary>
internal sealed class AllocLogsCommand : ApiCommand
{
    private readonly AllocationChoice _choice;
    private readonly Option<bool> _stderr = Flags.Switch("stderr", "The task's standard error in place of its standard output");
    private readonly Option<bool> _stdout = Flags.Switch("stdout", "The task's standard output, as without it");
    private readonly TailFlags _tail = new();

    internal AllocLogsCommand(CommandContext context)
        : base(context, "logs", "Print what a task wrote")
    {
        _choice = new(context, taskArgument: true);
        Examples = ["alloc logs 5c2b7d31", "alloc logs -f -tail -n 20 5c2b7d31 web", "alloc logs -job web"];
        foreach (var argument in _choice.Arguments) Arguments.Add(argument);
        Add(_stderr, _stdout);
        Add(_tail.Options);
        Add(_choice.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        if (call.Get(_stderr) && call.Get(_stdout)) throw new CommandException("-stdout and -stderr exclude each other.");
        var allocation = await _choice.AllocationAsync(call, cancellation);
        var task = _choice.Task(call, allocation);
        var type = call.Get(_stderr) ? "stderr" : "stdout";
        await _tail.WriteAsync(call, (from, follow) => call.Client.Files.LogsAsync(allocation.ID, task, type, from, follow, null, cancellation), cancellation);
        return ExitCodes.Success;
    }
}
