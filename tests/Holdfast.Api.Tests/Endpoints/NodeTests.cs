using System.Text.Json;
using Holdfast.Client;

namespace Holdfast.Api.Tests.Endpoints;

public class NodeTests
{
    [Fact]
    public async Task Nodes_are_listed_with_what_is_asked_for_and_never_with_their_secret()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        var plain = Assert.Single((await api.Client.Nodes.ListAsync()).Value);
        Assert.Equal(("here", "127.0.0.1", "1.9.0"), (plain.Name, plain.Address, plain.Version));
        Assert.Null(plain.NodeResources);
        Assert.Equal(1024, Assert.Single((await api.Client.Nodes.ListAsync(resources: true)).Value).NodeResources!.Memory!.MemoryMB);
        Assert.DoesNotContain("\"secret\"", await api.TextAsync($"/v1/node/{ApiUnderTest.NodeId}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_is_made_ineligible_and_eligible_again()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        await api.Client.Nodes.EligibilityAsync(ApiUnderTest.NodeId, new() { Eligibility = NodeEligibility.Ineligible });
        Assert.Equal(NodeEligibility.Ineligible, (await api.Client.Nodes.GetAsync(ApiUnderTest.NodeId)).Value.SchedulingEligibility);
        await api.Client.Nodes.EligibilityAsync(ApiUnderTest.NodeId, new() { Eligibility = NodeEligibility.Eligible });
        Assert.Equal(NodeEligibility.Eligible, (await api.Client.Nodes.GetAsync(ApiUnderTest.NodeId)).Value.SchedulingEligibility);
    }

    [Fact]
    public async Task Allocations_of_a_node_come_with_their_jobs()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        Assert.Equal("web", Assert.Single((await api.Client.Nodes.AllocationsAsync(ApiUnderTest.NodeId)).Value).Job?.ID);
    }

    [Fact]
    public async Task What_is_done_to_allocations_reaches_their_agent()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        await api.Client.Allocations.RestartAsync(ApiUnderTest.AllocId, new() { TaskName = "t" });
        await api.Client.Allocations.SignalAsync(ApiUnderTest.AllocId, new() { Signal = "SIGHUP" });
        await api.Client.Allocations.CollectGarbageAsync(ApiUnderTest.AllocId);
        await api.Client.Nodes.CollectGarbageAsync(ApiUnderTest.NodeId);
        Assert.Equal(["restart t", "signal SIGHUP", $"gc {ApiUnderTest.AllocId}", "gc "], api.Node.Done);
        Assert.Equal(7, (await api.Client.Allocations.StatsAsync(ApiUnderTest.AllocId)).Value.Timestamp);
        Assert.Equal(5, (await api.Client.Nodes.StatsAsync(ApiUnderTest.NodeId)).Value.Uptime);
    }

    [Fact]
    public async Task An_agent_that_is_not_connected_is_told_as_such()
    {
        await using var api = await ApiUnderTest.StartAsync();
        await api.WriteAsync(new Store.Tables.WriteBatch().Put(Store.Schema.Nodes, Given.Node(ApiUnderTest.NodeId)));
        var failed = await Assert.ThrowsAsync<ApiException>(() => api.Client.Nodes.StatsAsync(ApiUnderTest.NodeId));
        Assert.Equal(503, (int)failed.Status!);
        Assert.Contains("not connected", failed.Message, StringComparison.Ordinal);
        Assert.False((await api.Client.Agent.HealthAsync()).Client!.Ok);
    }

    [Fact]
    public async Task An_agent_tells_of_itself()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        var self = await api.Client.Agent.SelfAsync();
        Assert.Equal("here.global", self.Member.Name);
        Assert.Equal(ApiUnderTest.NodeId, self.Stats!["client"]["node_id"]);
        Assert.Equal("127.0.0.1:4647", await api.Client.Status.LeaderAsync());
        Assert.Equal(["127.0.0.1:4647"], await api.Client.Status.PeersAsync());
        Assert.Equal(["global"], await api.Client.Status.RegionsAsync());
        Assert.Equal("alive", Assert.Single((await api.Client.Agent.MembersAsync()).Members!).Status);
        var health = await api.Client.Agent.HealthAsync();
        Assert.True(health is { Server.Ok: true, Client.Ok: true });
        Assert.NotEmpty((await api.Client.Agent.HostAsync()).HostData!.OS);
        Assert.Contains("\"id\":\"ProcessEvaluations\"", await api.TextAsync("/v1/agent/schedulers"), StringComparison.Ordinal);
        Assert.True(Assert.Single((await api.Client.Operator.RaftConfigurationAsync()).Servers!).Leader);
    }

    [Fact]
    public async Task Metrics_come_as_JSON_and_as_Prometheus_text()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        _ = await api.Client.Nodes.ListAsync();
        var metrics = await api.Client.Agent.MetricsAsync();
        Assert.Equal(1, metrics.Gauges!.Single(gauge => gauge.Name == "nomad.client.allocs.running").Value);
        Assert.Contains(metrics.Samples!, sample => sample.Name == "holdfast.http.request_seconds" && sample.Labels!["path"] == "/v1/nodes" && sample.Count >= 1);
        var text = await api.Client.Agent.PrometheusMetricsAsync();
        Assert.Contains($"nomad_client_allocs_running{{datacenter=\"dc1\",node_class=\"\",node_id=\"{ApiUnderTest.NodeId}\",node_pool=\"default\"}} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE holdfast_http_request_seconds histogram\n", text, StringComparison.Ordinal);
        Assert.Contains("le=\"+Inf\"", text, StringComparison.Ordinal);
        Assert.Contains("holdfast_process_resident_memory_bytes ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searches_find_by_prefix_and_by_part_of_a_name()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        var found = await api.Client.Search.PrefixAsync("2222");
        Assert.Equal([ApiUnderTest.AllocId], found.Matches![SearchContext.Allocations]);
        Assert.Empty(found.Matches[SearchContext.Jobs]);
        Assert.False(found.Truncations![SearchContext.Allocations]);
        var fuzzy = await api.Client.Search.FuzzyAsync("eb");
        Assert.Equal([new FuzzyMatch { ID = "web", Scope = ["default", "web"] }], fuzzy.Matches![SearchContext.Jobs]);
    }

    [Fact]
    public async Task The_UI_is_served_with_its_parts()
    {
        await using var api = await ApiUnderTest.StartAsync();
        Assert.Contains("/ui/app.js", await api.TextAsync("/"), StringComparison.Ordinal);
        foreach (var (file, type) in new[] { ("", "text/html"), ("app.js", "text/javascript"), ("views.js", "text/javascript"), ("style.css", "text/css"), ("jobs/web", "text/html") })
        {
            using var answer = await api.GetAsync($"/ui/{file}");
            Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Scheduler_settings_are_changed_only_over_the_index_that_was_seen()
    {
        await using var api = await ApiUnderTest.StartAsync();
        var before = (await api.Client.Operator.SchedulerConfigurationAsync()).SchedulerConfig!;
        Assert.False((await api.Client.Operator.SetSchedulerConfigurationAsync(before with { SchedulerAlgorithm = "spread" }, onlyOver: before.ModifyIndex + 1000)).Updated);
        await api.Client.Operator.SetSchedulerConfigurationAsync(before with { SchedulerAlgorithm = "spread" });
        Assert.Equal("spread", (await api.Client.Operator.SchedulerConfigurationAsync()).SchedulerConfig!.SchedulerAlgorithm);
    }

    [Fact]
    public async Task Config_of_an_agent_is_an_object()
    {
        await using var api = await ApiUnderTest.StartAsync();
        using var self = JsonDocument.Parse(await api.TextAsync("/v1/agent/self"));
        Assert.Equal(["config", "member", "stats"], self.RootElement.EnumerateObject().Select(member => member.Name));
    }
}
