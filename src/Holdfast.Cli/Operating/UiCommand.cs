using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;

namespace Holdfast.Cli.Operating;

/// <summary>holdfast ui: the address of the web UI, opened where there is a desktop.</summary>
internal sealed class UiCommand : ApiCommand
{
    private readonly Argument<string?> _id = ArgumentsOf.Optional("id", "Job, allocation or node to show, by id or the start of one");
    private readonly Option<bool> _showUrl = Flags.Switch("show-url", "Only print the address");

    internal UiCommand(CommandContext context)
        : base(context, "ui", "Open the web UI, or print its address")
    {
        Arguments.Add(_id.Completing(context, SearchContext.All));
        Add(_showUrl);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var address = call.Client.Options.Address;
        if (address.Scheme == "unix") throw new CommandException("The web UI needs an http or https address, not a Unix socket.");
        var page = call.Get(_id) is { } given ? PageOf(await AnyKind.FindAsync(call, given, cancellation)) : "";
        var url = new Uri(address, $"/ui/{page}").ToString();
        call.Line(url);
        if (!call.Get(_showUrl) && call.Around.OutIsTerminal && call.Around.Variable("DISPLAY", "WAYLAND_DISPLAY") is not null) Open(url);
        return ExitCodes.Success;
    }

    private static string PageOf(FoundThing found) => found.Kind switch
    {
        SearchContext.Jobs => $"jobs/{Uri.EscapeDataString(found.Id)}",
        SearchContext.Allocations => $"allocations/{found.Id}",
        SearchContext.Nodes => $"clients/{found.Id}",
        SearchContext.Evaluations => "evaluations",
        _ => "",
    };

    private static void Open(string url)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo("xdg-open", [url]) { RedirectStandardError = true, RedirectStandardOutput = true });
        }
        catch (Win32Exception)
        {
            // No xdg-open: the address was printed.
        }
    }
}
