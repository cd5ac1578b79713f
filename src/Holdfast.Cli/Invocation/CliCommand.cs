using System.CommandLine;
using System.Net.WebSockets;
using System.Security.Cryptography;
using Holdfast.Cli.Output;
using Holdfast.Cli.Templates;
using Holdfast.Client;

namespace Holdfast.Cli.Invocation;

/// <summary>A command with its help; failures it throws become a message on stderr and an exit code.</summary>
internal abstract class CliCommand : Command
{
    protected CliCommand(CommandContext context, string name, string description)
        : base(name, description)
    {
        Context = context;
        SetAction(InvokeAsync);
    }

    /// <summary>More than the one line of the description, for the command's own help; may be empty.</summary>
    internal string Details { get; init; } = "";

    /// <summary>Command lines to copy.</summary>
    internal IReadOnlyList<string> Examples { get; init; } = [];

    internal CommandContext Context { get; }

    /// <summary>Exit code of a failure; Nomad's plan differs from the rest.</summary>
    protected virtual int FailureCode => ExitCodes.Error;

    protected Surroundings Around => Context.Around;

    protected void Add(params ReadOnlySpan<Option> options)
    {
        foreach (var option in options) Options.Add(option);
    }

    protected abstract Task<int> RunAsync(ParseResult given, CancellationToken cancellation);

    private async Task<int> InvokeAsync(ParseResult given, CancellationToken cancellation)
    {
        var paint = new Paint(Context.General.Colours(given, Around, Around.ErrorIsTerminal));
        try
        {
            return await RunAsync(given, cancellation);
        }
        catch (ApiUnreachableException failure)
        {
            return Fail(paint, $"{failure.Message} The address comes from {Context.General.AddressOrigin(given, Around)}.");
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            return Fail(paint, failure.Message);
        }
        catch (IOException failure)
        {
            // A reader such as head that closed our output early is no failure worth words.
            return failure.Message.Contains("Broken pipe", StringComparison.Ordinal) ? FailureCode : Fail(paint, failure.Message);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
    }

    /// <summary>Refusals, and what the surroundings may do to a command: a certificate file that is none, a connection that breaks.</summary>
    private static bool IsExpected(Exception failure) => failure is CommandException or ApiException or FaultException or TemplateException
        or UnauthorizedAccessException or CryptographicException or WebSocketException;

    private int Fail(Paint paint, string message)
    {
        Around.Error.WriteLine($"{paint.Bad("Error:")} {message.TrimEnd()}");
        return FailureCode;
    }
}
