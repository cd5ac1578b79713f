using System.Net;
using System.Runtime.InteropServices;
using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Control.Queries;
using Microsoft.AspNetCore.Http;

namespace Holdfast.Api.Endpoints;

/// <summary>The agent about itself and its peers.</summary>
internal static class AgentEndpoints
{
    private static readonly ValueList<string> s_schedulers = [JobType.Service, JobType.Batch, JobType.System, JobType.SysBatch];

    /// <summary>The one controller that decides evaluations, of every kind.</summary>
    private const string Scheduler = "ProcessEvaluations";

    public static readonly Route[] Routes =
    [
        Route.Get("/v1/agent/self", Self),
        Route.Get("/v1/agent/members", Members),
        Route.Get("/v1/agent/servers", static call => call.JsonListAsync([call.Api.Agent.RpcAddress])),
        Route.Get("/v1/agent/health", Health),
        Route.Get("/v1/agent/host", static call => call.JsonAsync(HostFacts.Read(call.Api.Agent.Name))),
        Route.Put("/v1/agent/join", Join),
        Route.Put("/v1/agent/force-leave", ForceLeave),
        Route.Get("/v1/agent/schedulers", Schedulers),
        Route.Get("/v1/agent/schedulers/config", SchedulersConfig),
    ];

    private static Task Self(Call call) => call.JsonAsync(new AgentSelf { Config = call.Api.Agent.Config(), Member = Member(call), Stats = Stats(call) });

    private static Task Members(Call call)
    {
        var agent = call.Api.Agent;
        return call.JsonAsync(new ServerMembers { ServerName = agent.Name, ServerRegion = agent.Region, ServerDC = agent.Datacenter, Members = [Member(call)] });
    }

    private static AgentMember Member(Call call)
    {
        var agent = call.Api.Agent;
        var address = IPEndPoint.TryParse(agent.RpcAddress, out var parsed) ? parsed : new(IPAddress.Loopback, 0);
        return new()
        {
            Name = $"{agent.Name}.{agent.Region}",
            Addr = address.Address.ToString(),
            Port = address.Port,
            Status = "alive",
            Tags = Map(("region", agent.Region), ("dc", agent.Datacenter), ("build", agent.Version), ("role", "nomad"), ("bootstrap", "1")),
            ProtocolMin = 1, ProtocolMax = 5, ProtocolCur = 2,
            DelegateMin = 2, DelegateMax = 5, DelegateCur = 4,
        };
    }

    private static ValueMap<ValueMap<string>> Stats(Call call)
    {
        var (agent, snapshot) = (call.Api.Agent, call.Server.Current);
        return new Dictionary<string, ValueMap<string>>
        {
            ["nomad"] = Map(("server", "true"), ("leader", "true"), ("leader_addr", agent.RpcAddress), ("bootstrap", "true"), ("known_regions", "1")),
            ["raft"] = Map(("state", "Leader"), ("num_peers", "0"), ("applied_index", $"{snapshot.Revision}"), ("commit_index", $"{snapshot.Revision}")),
            ["client"] = Map(("node_id", agent.NodeID), ("known_servers", agent.RpcAddress), ("num_allocations", $"{snapshot.AllocationsOnNode(agent.NodeID).Count}")),
            ["runtime"] = Map(
                ("arch", RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()), ("kernel.name", "linux"), ("cpu_count", $"{Environment.ProcessorCount}"),
                ("version", RuntimeInformation.FrameworkDescription), ("resident_memory_bytes", $"{Environment.WorkingSet}")),
        }.ToValueMap();
    }

    private static ValueMap<string> Map(params IEnumerable<(string Name, string Value)> entries) => entries.ToValueMap(entry => entry.Name, entry => entry.Value);

    /// <summary>500 when a role that is asked for is not well, so that load balancers need not read the body.</summary>
    private static Task Health(Call call)
    {
        var type = call.Query.Text("type");
        if (type is not ("" or "client" or "server")) throw new FaultException(Fault.Invalid($"The query parameter type must be client or server, not \"{type}\""));
        var server = type == "client" ? null : ServerHealth(call);
        var client = type == "server" || (type.Length == 0 && call.Api.Agent.NodeID.Length == 0) ? null : ClientHealth(call);
        if (server?.Ok == false || client?.Ok == false) call.Http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return call.JsonAsync(new AgentHealthResponse { Server = server, Client = client });
    }

    private static AgentHealth ServerHealth(Call call) => call.Server.Replica.Fault is { } fault
        ? new() { Ok = false, Message = $"the store cannot be followed: {fault.Message}" }
        : new() { Ok = true, Message = "ok" };

    private static AgentHealth ClientHealth(Call call)
    {
        var node = call.Api.Agent.NodeID;
        if (node.Length == 0) return new() { Ok = false, Message = "this agent runs no allocations" };
        return call.Api.Nodes.Of(node).Fault is { } fault ? new() { Ok = false, Message = fault.ToString() } : new() { Ok = true, Message = "ok" };
    }

    private static Task Join(Call call)
    {
        if (call.Query.Texts("address").Count == 0) throw new FaultException(Fault.Invalid("The query parameter address is missing"));
        return call.JsonAsync(new AgentJoinResponse { NumJoined = 0, Error = "this server keeps its store by itself: servers on the embedded store cannot join each other" });
    }

    private static Task ForceLeave(Call call)
    {
        var (name, agent) = (call.Query.Required("node"), call.Api.Agent);
        throw new FaultException(name == agent.Name || name == $"{agent.Name}.{agent.Region}"
            ? Fault.Invalid($"{name} is this server, and the only one", "stop its agent instead")
            : Fault.NotFound($"There is no server {name}"));
    }

    private static Task Schedulers(Call call) => call.JsonAsync(new AgentSchedulersInfo
    {
        ServerID = call.Api.Agent.Name,
        Schedulers = call.Server.Controllers.Where(controller => controller.Name == Scheduler).Select(controller => new AgentSchedulerInfo
        {
            ID = controller.Name,
            EnabledSchedulers = s_schedulers,
            Started = controller.At.UtcDateTime.ToString("O"),
            Status = controller.Failures == 0 ? "ok" : $"failed {controller.Failures} times",
            WorkloadStatus = controller.Sentence,
        }).ToValueList(),
    });

    private static Task SchedulersConfig(Call call) =>
        call.JsonAsync(new AgentSchedulersConfig { ServerID = call.Api.Agent.Name, NumSchedulers = 1, EnabledSchedulers = s_schedulers });
}
