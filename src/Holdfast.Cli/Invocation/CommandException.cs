namespace Holdfast.Cli.Invocation;

/// <summary>Ends a command with a message on stderr and an exit code.</summary>
internal sealed class CommandException(string message, int exitCode = ExitCodes.Error) : Exception(message)
{
    internal int ExitCode { get; } = exitCode;
}
