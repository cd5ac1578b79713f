using Holdfast.Control.Queries;
using Holdfast.Control.Runtime;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Memory;
using Holdfast.Store.Tables;
using Holdfast.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Holdfast.Control.Tests.Clusters;

/// <summary>A server on a memory store and a virtual clock, whose controllers run only when a test lets the cluster settle.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private Cluster(IStore store, Server server, VirtualTime time) => (Store, Server, Time) = (store, server, time);

    public IStore Store { get; }

    public Server Server { get; }

    public VirtualTime Time { get; }

    public Snapshot Now => Server.Current;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Cluster> StartAsync(IStore? store = null, VirtualTime? time = null, ServerOptions? options = null)
    {
        time ??= new();
        store ??= new MemoryStore(time);
        return new(store, await Server.OpenAsync(store, options ?? new(), time, NullLoggerFactory.Instance, Ct), time);
    }

    /// <summary>With nodes that registered.</summary>
    public static async Task<Cluster> WithNodesAsync(params string[] names)
    {
        var cluster = await StartAsync();
        foreach (var name in names) await cluster.Server.ServerLink.RegisterAsync(Given.Node(name), Ct);
        return cluster;
    }

    /// <summary>Runs every controller until none of them writes anything any more.</summary>
    public async Task SettleAsync()
    {
        for (var round = 0; round < 100; round++)
        {
            var before = Now.Revision;
            foreach (var controller in Server.Work.Where(controller => controller.Name != "CollectGarbage")) await controller.RunAsync(Ct);
            if (Now.Revision == before) return;
        }
        Assert.Fail("the controllers do not come to rest");
    }

    public async Task<ControllerReport> RunAsync(string controller) => await Server.Work.Single(one => one.Name == controller).RunAsync(Ct);

    /// <summary>Moves the clock on in steps in which nodes that are up heartbeat, and lets the cluster settle after each.</summary>
    public async Task PassAsync(TimeSpan time, params string[] silent)
    {
        var step = TimeSpan.FromSeconds(time > TimeSpan.FromMinutes(2) ? 5 : 1);
        for (var passed = TimeSpan.Zero; passed < time; passed += step)
        {
            Time.Advance(step);
            foreach (var node in Now.All(Schema.Nodes).Where(node => node.Status == NodeStatus.Ready && !silent.Contains(node.Name)))
                await Server.ServerLink.HeartbeatAsync(node.ID, Ct);
            await SettleAsync();
        }
    }

    public async Task<JobRegisterResponse> RegisterAsync(Job job)
    {
        var answer = (await Server.Jobs.RegisterAsync(new() { Job = job }, Ct)).Value;
        await SettleAsync();
        return answer;
    }

    public IReadOnlyList<Allocation> Allocations(string job) => [.. Now.AllocationsOf(new(JobKey.DefaultNamespace, job)).OrderBy(allocation => allocation.CreateIndex)];

    public IReadOnlyList<Allocation> Live(string job) => [.. Allocations(job).Where(allocation => !allocation.Terminal)];

    public Job? Job(string id) => Now.FindJob(new(JobKey.DefaultNamespace, id));

    /// <summary>Nodes report that status for those of the job's allocations that are not over, or that they do what servers ask when it is null.</summary>
    public async Task ReportAsync(string job, string? status = null, string? onlyId = null)
    {
        foreach (var allocation in Allocations(job).Where(allocation => !allocation.ClientTerminal && (onlyId is null || onlyId == allocation.ID)))
        {
            var reported = status ?? (allocation.DesiredStatus == AllocDesiredStatus.Run ? AllocClientStatus.Running : AllocClientStatus.Complete);
            await Server.ServerLink.ReportAsync(allocation.NodeID, [new() { ID = allocation.ID, ClientStatus = reported, TaskStates = States(reported) }], Ct);
        }
        await SettleAsync();
    }

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    private ValueMap<TaskState> States(string status) => ValueMap<TaskState>.Empty.With("main", status switch
    {
        AllocClientStatus.Running => new() { State = Model.Allocations.TaskStatus.Running, StartedAt = Time.GetUtcNow() },
        AllocClientStatus.Failed => new() { State = Model.Allocations.TaskStatus.Dead, Failed = true, FinishedAt = Time.GetUtcNow() },
        AllocClientStatus.Complete => new() { State = Model.Allocations.TaskStatus.Dead, FinishedAt = Time.GetUtcNow() },
        _ => new() { State = Model.Allocations.TaskStatus.Pending },
    });
}
