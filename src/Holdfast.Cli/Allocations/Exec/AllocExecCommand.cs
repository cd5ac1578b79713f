using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;

namespace Holdfast.Cli.Allocations.Exec;

/// <summary>holdfast alloc exec: a command inside a task, whose exit code becomes ours.</summary>
internal sealed class AllocExecCommand : ApiCommand
{
    private readonly AllocationChoice _choice;
    private readonly Argument<string[]> _command = new("command")
    {
        Description = "The command and its arguments; from here on nothing is an option of ours",
        Arity = ArgumentArity.OneOrMore,
        CaptureRemainingTokens = true,
    };
    private readonly Option<bool> _stdin = Flags.Switch("i", "Pass standard input on; -i=false does not");
    private readonly Option<bool?> _tty = new("-t", "--t") { Description = "Give the command a terminal; as without it when both ends of ours are one" };
    private readonly Option<bool> _both = Flags.Switch("it", "-i and -t");
    private readonly Option<string?> _escape = Flags.Text(
        "e", "character", "Escape character, ~ when not given: at the start of a line with a full stop it ends the session; none switches it off");

    internal AllocExecCommand(CommandContext context)
        : base(context, "exec", "Run a command inside a task")
    {
        _choice = new(context, taskArgument: false);
        _stdin.DefaultValueFactory = _ => true;
        Details = "Options stand before the allocation. The exit code is the command's.";
        Examples = ["alloc exec -i -t 5c2b7d31 /bin/sh", "alloc exec -task web 5c2b7d31 ls -l /local", "alloc exec -job web cat /etc/hostname"];
        foreach (var argument in _choice.Arguments) Arguments.Add(argument);
        Arguments.Add(_command);
        Add(_stdin, _tty, _both, _escape);
        Add(_choice.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var escape = Escape(call);
        var allocation = await _choice.AllocationAsync(call, cancellation);
        var task = _choice.Task(call, allocation);
        var tty = call.Get(_both) || (call.Get(_tty) ?? (call.Around.InIsTerminal && call.Around.OutIsTerminal));
        await using var session = await call.Client.Allocations.ExecAsync(allocation.ID, new(task, call.Get(_command)!, tty), null, cancellation);
        using var raw = tty && call.Around.InIsTerminal ? new RawTerminal() : null;
        var pump = new ExecPump(call.Around, session, call.Get(_both) || call.Get(_stdin), tty && call.Around.OutIsTerminal, new(tty ? escape : null));
        return await pump.RunAsync(cancellation);
    }

    private byte? Escape(Call call) => (call.Get(_escape) ?? "~") switch
    {
        "none" or "" => null,
        [var one] when char.IsAscii(one) => (byte)one,
        var other => throw new CommandException($"-e needs one character or none, not {other}."),
    };
}
