using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Store;

namespace Holdfast.Api.Endpoints;

internal static class OperatorEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/operator/scheduler/configuration", Scheduler),
        Route.Put("/v1/operator/scheduler/configuration", SetScheduler),
        Route.Get("/v1/operator/raft/configuration", Raft),
    ];

    private static async Task Scheduler(Call call)
    {
        var snapshot = await call.SnapshotAsync(snapshot => snapshot.ChangedAt(Schema.SchedulerConfigurations));
        var configuration = snapshot.Find(Schema.SchedulerConfigurations, Schema.SchedulerKey) ?? new() { SchedulerAlgorithm = "binpack" };
        await call.JsonAsync(new SchedulerConfigurationResponse { SchedulerConfig = configuration, Index = configuration.ModifyIndex, KnownLeader = true });
    }

    private static async Task SetScheduler(Call call)
    {
        var configuration = await call.BodyAsync<SchedulerConfiguration>();
        var response = (await call.Server.Operator.SetSchedulerAsync(configuration, call.Query.Has("cas") ? call.Query.Number("cas") : null, call.Aborted)).Value;
        call.StampIndex(response.Index);
        await call.JsonAsync(response);
    }

    /// <summary>One server holds the store by itself.</summary>
    private static Task Raft(Call call)
    {
        var agent = call.Api.Agent;
        var server = new RaftServer { ID = agent.RpcAddress, Node = $"{agent.Name}.{agent.Region}", Address = agent.RpcAddress, Leader = true, Voter = true, RaftProtocol = "3" };
        return call.JsonAsync(new RaftConfiguration { Servers = [server], Index = call.Server.Current.Revision });
    }
}
