using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Allocations;

/// <summary>holdfast alloc signal.</summary>
internal sealed class AllocSignalCommand : ApiCommand
{
    private readonly AllocationChoice _choice;
    private readonly Option<string?> _signal = Flags.Text("s", "signal", "Signal such as SIGHUP; SIGKILL when not given");
    private readonly Option<bool> _verbose = Flags.Verbose();

    internal AllocSignalCommand(CommandContext context)
        : base(context, "signal", "Send a signal to the tasks of an allocation")
    {
        _choice = new(context, taskArgument: true);
        Details = "Without a task all running ones get it.";
        Examples = ["alloc signal -s SIGHUP 5c2b7d31 web"];
        foreach (var argument in _choice.Arguments) Arguments.Add(argument);
        Add(_signal, _verbose);
        Add(_choice.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var allocation = await _choice.AllocationAsync(call, cancellation);
        var task = _choice.NamedTask(call) is null ? "" : _choice.Task(call, allocation);
        var signal = call.Get(_signal) ?? "SIGKILL";
        await call.Client.Allocations.SignalAsync(allocation.ID, new() { Task = task, Signal = signal }, null, cancellation);
        call.Line($"Sent {signal} to {(task.Length > 0 ? $"task \"{task}\"" : "the tasks")} of allocation \"{Ids.Of(allocation.ID, call.Get(_verbose))}\"");
        return ExitCodes.Success;
    }
}
