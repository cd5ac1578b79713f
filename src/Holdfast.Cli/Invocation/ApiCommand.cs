using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Client;

namespace Holdfast.Cli.Invocation;

/// <summary>A command that talks to an agent.</summary>
internal abstract class ApiCommand : CliCommand
{
    protected ApiCommand(CommandContext context, string name, string description)
        : base(context, name, description)
    {
        foreach (var option in context.General.All) Options.Add(option);
    }

    protected abstract Task<int> RunAsync(Call call, CancellationToken cancellation);

    protected sealed override async Task<int> RunAsync(ParseResult given, CancellationToken cancellation)
    {
        using var client = new HoldfastClient(Context.General.Client(given, Around));
        return await RunAsync(new Call(Around, given, client, new Paint(Context.General.Colours(given, Around, Around.OutIsTerminal))), cancellation);
    }
}
