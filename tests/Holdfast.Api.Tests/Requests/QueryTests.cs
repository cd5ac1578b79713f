using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Api.Tests.Requests;

/// <summary>What every read can be asked.</summary>
public class QueryTests
{
    [Fact]
    public async Task An_answer_says_which_revision_it_shows()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        using var answer = await api.GetAsync("/v1/allocations");
        Assert.Equal($"{api.Server.Current.ChangedAt(Schema.Allocations)}", Header(answer, "X-Nomad-Index"));
        Assert.Equal("true", Header(answer, "X-Nomad-KnownLeader"));
        Assert.Equal("0", Header(answer, "X-Nomad-LastContact"));
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_blocking_query_waits_for_the_next_change_of_what_it_asks_for()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        var before = await api.Client.Namespaces.ListAsync();
        var waiting = api.Client.Namespaces.ListAsync(new() { Index = before.Index, Wait = TimeSpan.FromSeconds(20) });
        await api.WriteAsync(new WriteBatch().Put(Schema.NodePools, new NodePool { Name = "other" }));
        Assert.False(waiting.IsCompleted);
        var written = await api.WriteAsync(new WriteBatch().Put(Schema.Namespaces, new Namespace { Name = "other" }));
        var after = await waiting;
        Assert.Equal(written, after.Index);
        Assert.Equal(2, after.Value.Count);
    }

    [Fact]
    public async Task A_blocking_query_answers_with_what_is_there_once_its_time_is_up()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        var before = await api.Client.Namespaces.ListAsync();
        var watch = Stopwatch.StartNew();
        var after = await api.Client.Namespaces.ListAsync(new() { Index = before.Index, Wait = TimeSpan.FromMilliseconds(200) });
        Assert.InRange(watch.ElapsedMilliseconds, 190, 10_000);
        Assert.Equal(before.Index, after.Index);
    }

    [Fact]
    public async Task A_blocking_query_on_an_older_revision_answers_at_once()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        var answer = await api.Client.Nodes.GetAsync(ApiUnderTest.NodeId, new() { Index = 1, Wait = TimeSpan.FromMinutes(5) }).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(answer.Index > 1);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await using var api = await ApiUnderTest.StartAsync();
        foreach (var batch in Enumerable.Range(0, 7).Select(i => new WriteBatch().Put(Schema.Evaluations, Given.Evaluation($"e{(i * 3) % 7}", "web")))) await api.WriteAsync(batch);
        var inOrder = (await api.Client.Evaluations.ListAsync()).Value.Select(evaluation => evaluation.ID).ToList();
        Assert.Equal(["e0", "e3", "e6", "e2", "e5", "e1", "e4"], inOrder);
        Assert.Equal(inOrder, await PagesAsync(api, reverse: false));
        Assert.Equal(inOrder.AsEnumerable().Reverse(), await PagesAsync(api, reverse: true));
    }

    [Fact]
    public async Task A_page_counts_what_the_filter_keeps()
    {
        await using var api = await ApiUnderTest.StartAsync();
        foreach (var i in Enumerable.Range(0, 6)) await api.WriteAsync(new WriteBatch().Put(Schema.Evaluations, Given.Evaluation($"e{i}", i % 2 == 0 ? "even" : "odd")));
        var page = await api.Client.Evaluations.ListAsync(new() { Filter = "JobID == odd", PerPage = 2 });
        Assert.Equal(["e1", "e3"], page.Value.Select(evaluation => evaluation.ID));
        var rest = await api.Client.Evaluations.ListAsync(new() { Filter = "JobID == odd", PerPage = 2, NextToken = page.NextToken });
        Assert.Equal(["e5"], rest.Value.Select(evaluation => evaluation.ID));
        Assert.Empty(rest.NextToken);
    }

    [Fact]
    public async Task Namespaces_are_kept_apart_and_a_star_means_all()
    {
        await using var api = await ApiUnderTest.StartAsync();
        await api.WriteAsync(new WriteBatch().Put(Schema.Jobs, Given.Job("a")).Put(Schema.Jobs, Given.Job("b", "other")));
        Assert.Equal(["a"], (await api.Client.Jobs.ListAsync()).Value.Select(job => job.ID));
        Assert.Equal(["b"], (await api.Client.Jobs.ListAsync(new() { Namespace = "other" })).Value.Select(job => job.ID));
        Assert.Equal(["a", "b"], (await api.Client.Jobs.ListAsync(new() { Namespace = "*" })).Value.Select(job => job.ID));
    }

    [Fact]
    public async Task A_prefix_and_a_filter_narrow_a_list()
    {
        await using var api = await ApiUnderTest.StartAsync();
        await api.WriteAsync(new WriteBatch().Put(Schema.Jobs, Given.Job("web")).Put(Schema.Jobs, Given.Job("web-two")).Put(Schema.Jobs, Given.Job("db")));
        Assert.Equal(["web", "web-two"], (await api.Client.Jobs.ListAsync(new() { Prefix = "web" })).Value.Select(job => job.ID));
        Assert.Equal(["db", "web-two"], (await api.Client.Jobs.ListAsync(new() { Filter = "Meta.team == red and ID != web and Status == pending" })).Value.Select(job => job.ID));
    }

    [Fact]
    public async Task An_answer_is_indented_when_asked()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        Assert.StartsWith("{\n    \"ID\": \"", await api.TextAsync($"/v1/node/{ApiUnderTest.NodeId}?pretty"), StringComparison.Ordinal);
        Assert.DoesNotContain("\n", await api.TextAsync($"/v1/node/{ApiUnderTest.NodeId}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_answer_is_compressed_for_whom_takes_it()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        await api.WriteAsync(new WriteBatch().Put(Schema.Nodes, Given.Node("large") with { Meta = Enumerable.Range(0, 100).ToValueMap(i => $"key{i}", i => "value") }));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/node/large");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await api.Http.SendAsync(request);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        using var document = await JsonDocument.ParseAsync(new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
        Assert.Equal("here", document.RootElement.GetProperty("Name").GetString());
    }

    [Fact]
    public async Task Escaped_slashes_are_part_of_an_id()
    {
        await using var api = await ApiUnderTest.StartAsync();
        await api.WriteAsync(new WriteBatch().Put(Schema.Jobs, Given.Job("web/dispatch-1")));
        Assert.Equal("web/dispatch-1", (await api.Client.Jobs.GetAsync("web/dispatch-1")).Value.ID);
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/v1/job/web/dispatch-1")).StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        await using var api = await ApiUnderTest.StartAsync(options => options with { MaxBodyBytes = 1000 });
        using var answer = await api.SendAsync(HttpMethod.Put, "/v1/jobs", new string(' ', 2000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("larger than this agent takes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<List<string>> PagesAsync(ApiUnderTest api, bool reverse)
    {
        var (ids, token) = (new List<string>(), "");
        do
        {
            var page = await api.Client.Evaluations.ListAsync(new() { PerPage = 3, Reverse = reverse, NextToken = token });
            Assert.InRange(page.Value.Count, 1, 3);
            ids.AddRange(page.Value.Select(evaluation => evaluation.ID));
            token = page.NextToken;
        }
        while (token.Length > 0);
        return ids;
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
