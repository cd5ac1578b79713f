using System.CommandLine;
using Holdfast.Cli;
using Holdfast.Hcl;

namespace Holdfast.Agent;

/// <summary>holdfast agent: runs until it is told to stop.</summary>
internal sealed class AgentCommand : Command
{
    private readonly AgentFlags _flags = new();
    private readonly Surroundings _around;

    public AgentCommand(Surroundings around) : base("agent", "Run an agent: server, client, or both")
    {
        _around = around;
        foreach (var option in _flags.All) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult given, CancellationToken cancellation)
    {
        var settings = new AgentSettings(_flags, given);
        var diagnostics = new Diagnostics();
        var configuration = settings.Read(diagnostics);
        if (diagnostics.Count > 0) await _around.Error.WriteAsync(DiagnosticText.Write(diagnostics));
        if (!configuration.TryGet(out var agent, out var fault)) return Fail(fault);

        var started = await AgentProcess.StartAsync(agent, TimeProvider.System, cancellation);
        if (!started.TryGet(out var process, out fault)) return Fail(fault);
        await using (process)
        {
            using var stop = StopSignals.Watch();
            using var reload = ReloadSignal.Watch(() => process.Reload(settings));
            ServiceNotification.Ready();
            await stop.WaitAsync(cancellation);
            ServiceNotification.Stopping();
        }
        return 0;
    }

    private int Fail(Fault fault)
    {
        _around.Error.WriteLine($"Error: {fault}");
        return 1;
    }
}
