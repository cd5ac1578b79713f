using System.Text.Json;
using Holdfast.Control.Events;
using Holdfast.Control.Tests.Clusters;

namespace Holdfast.Control.Tests.Events;

public class EventFeedTests
{
    private static readonly EventFilter Everything = new(new Dictionary<string, IReadOnlyList<string>>(), "*");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_life_of_a_job_makes_the_events_that_tools_know()
    {
        await using var cluster = await Cluster.StartAsync();
        await using var events = cluster.Server.Events.SubscribeAsync(Everything, 0, Ct).GetAsyncEnumerator(Ct);
        await cluster.Server.ServerLink.RegisterAsync(Given.Node("one"), Ct);
        await cluster.RegisterAsync(Given.Job("api"));
        await cluster.ReportAsync("api");
        await cluster.Server.Jobs.DeregisterAsync(new("default", "api"), new(), Ct);
        await cluster.SettleAsync();

        string[] types =
        [
            "NodeRegistration", "JobRegistered", "EvaluationUpdated", "PlanResult", "EvaluationUpdated", "AllocationUpdated", "JobDeregistered", "EvaluationUpdated", "PlanResult",
            "EvaluationUpdated",
        ];
        Assert.Equal(types, (await TakeAsync(events, types.Length)).Select(@event => @event.Type));
    }

    [Fact]
    public async Task A_reader_who_was_away_goes_on_from_an_index()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var first = await cluster.RegisterAsync(Given.Job("api"));
        var second = await cluster.RegisterAsync(Given.Job("api").WithEnv("x"));

        var jobs = Everything with { Topics = new Dictionary<string, IReadOnlyList<string>> { ["Job"] = ["*"] } };
        await using var all = cluster.Server.Events.SubscribeAsync(jobs, first.JobModifyIndex, Ct).GetAsyncEnumerator(Ct);
        Assert.Equal([first.JobModifyIndex, second.JobModifyIndex], (await TakeAsync(all, 2)).Select(@event => @event.Index));
        await using var later = cluster.Server.Events.SubscribeAsync(jobs, first.JobModifyIndex + 1, Ct).GetAsyncEnumerator(Ct);
        Assert.Equal(second.JobModifyIndex, (await TakeAsync(later, 1))[0].Index);
    }

    [Fact]
    public async Task Topics_keys_and_namespaces_choose()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        _ = (await cluster.Server.Namespaces.UpsertAsync(new() { Name = "other" }, Ct)).Value;
        var one = new EventFilter(new Dictionary<string, IReadOnlyList<string>> { ["Evaluation"] = ["b"] }, "default");
        await using var events = cluster.Server.Events.SubscribeAsync(one, 0, Ct).GetAsyncEnumerator(Ct);
        await cluster.RegisterAsync(Given.Job("a"));
        await cluster.RegisterAsync(Given.Job("b") with { Namespace = "other" });
        await cluster.RegisterAsync(Given.Job("b"));

        var found = (await TakeAsync(events, 1))[0];
        Assert.Equal("Evaluation", found.Topic);
        Assert.Contains("b", found.FilterKeys!);
        Assert.Equal("default", JsonDocument.Parse(found.Payload!.Text).RootElement.GetProperty("Evaluation").GetProperty("Namespace").GetString());
    }

    [Fact]
    public async Task Secrets_of_nodes_are_not_told()
    {
        await using var cluster = await Cluster.StartAsync();
        await using var events = cluster.Server.Events.SubscribeAsync(Everything, 0, Ct).GetAsyncEnumerator(Ct);
        await cluster.Server.ServerLink.RegisterAsync(Given.Node("one"), Ct);
        Assert.DoesNotContain(Given.Id("one secret"), (await TakeAsync(events, 1))[0].Payload!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_is_too_slow_is_told()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await using var slow = cluster.Server.Events.SubscribeAsync(Everything, 0, Ct).GetAsyncEnumerator(Ct);
        await using var fast = cluster.Server.Events.SubscribeAsync(Everything, 0, Ct).GetAsyncEnumerator(Ct);
        for (var i = 0; i < 1_100; i++)
        {
            _ = (await cluster.Server.NodePools.UpsertAsync(new() { Name = $"pool-{i}" }, Ct)).Value;
            await TakeAsync(fast, 1);
        }
        var fault = await Assert.ThrowsAsync<Model.Results.FaultException>(() => slow.MoveNextAsync().AsTask());
        Assert.Contains("faster than they were read", fault.Fault.What, StringComparison.Ordinal);
    }

    private static async Task<List<Event>> TakeAsync(IAsyncEnumerator<EventBatch> events, int count)
    {
        var taken = new List<Event>();
        while (taken.Count < count && await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Ct)) taken.AddRange(events.Current.Events!);
        return taken;
    }
}
