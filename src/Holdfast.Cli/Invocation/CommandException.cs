namespace Holdfast.Cli.Invocation;

/// <summary>Ends a command with a message on stderr and the command's exit code for failures.</summary>
internal sealed class CommandException(string message) : Exception(message);
