using Holdfast.Cli.Invocation;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Operating;

/// <summary>holdfast agent-info.</summary>
internal sealed class AgentInfoCommand : ApiCommand
{
    private readonly Shape _shape = new();

    internal AgentInfoCommand(CommandContext context)
        : base(context, "agent-info", "Show what the agent says about itself") => Add(_shape.Options);

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var self = await call.Client.Agent.SelfAsync(cancellation);
        if (_shape.Write(call, self)) return ExitCodes.Success;
        foreach (var (part, values) in self.Stats.OrEmpty())
        {
            call.Line(call.Paint.Strong(part));
            foreach (var (name, value) in values) call.Line($"  {name} = {value}");
        }
        return ExitCodes.Success;
    }
}
