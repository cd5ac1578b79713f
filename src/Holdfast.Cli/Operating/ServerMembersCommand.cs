using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Operating;

/// <summary>holdfast server members.</summary>
internal sealed class ServerMembersCommand : ApiCommand
{
    private readonly Option<bool> _verbose = Flags.Verbose();
    private readonly Shape _shape = new();

    internal ServerMembersCommand(CommandContext context)
        : base(context, "members", "List the servers")
    {
        Add(_verbose);
        Add(_shape.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var members = (await call.Client.Agent.MembersAsync(cancellation)).Members.OrEmpty();
        if (_shape.WriteList(call, members)) return ExitCodes.Success;
        var leader = await call.Client.Status.LeaderAsync(cancellation);
        var table = new Columns("Name", "Address", "Port", "Status", "Leader", "Protocol", "Build", "Datacenter", "Region");
        foreach (var member in members.OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            table.Add(member.Name, member.Addr, $"{member.Port}", member.Status, Leads(member, leader) ? "true" : "false", $"{member.ProtocolCur}",
                Tag(member, "build"), Tag(member, "dc"), Tag(member, "region"));
        }
        table.Write(call.Out, call.Paint);
        if (!call.Get(_verbose)) return ExitCodes.Success;
        foreach (var member in members)
        {
            call.Title($"Tags of {member.Name}");
            var fields = new Fields();
            foreach (var (name, value) in member.Tags.OrEmpty()) fields.Add(name, value);
            fields.Write(call.Out);
        }
        return ExitCodes.Success;
    }

    /// <summary>The leader is told by its address for servers, which is a member's with another port at most.</summary>
    private static bool Leads(AgentMember member, string leader) =>
        leader == $"{member.Addr}:{Tag(member, "port")}" || leader == $"{member.Addr}:{member.Port}";

    private static string Tag(AgentMember member, string name) => member.Tags.OrEmpty().GetValueOrDefault(name) ?? "";
}
