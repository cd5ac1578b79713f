using System.Net;

namespace Holdfast.Api.Tests.Requests;

public class ErrorTests(ErrorTests.Api shared) : IClassFixture<ErrorTests.Api>
{
    private ApiUnderTest It => shared.It;

    [Theory]
    [InlineData("GET", "/v1/nothing", null, 404, "There is nothing at /v1/nothing")]
    [InlineData("GET", "/other", null, 404, "There is nothing at /other")]
    [InlineData("GET", "/v1/job/nosuch", null, 404, "There is no job nosuch in namespace default")]
    [InlineData("GET", "/v1/job/web?namespace=other", null, 404, "There is no job web in namespace other")]
    [InlineData("GET", "/v1/allocation/nosuch", null, 404, "There is no allocation nosuch")]
    [InlineData("GET", "/v1/node/1111", null, 404, "There is no node 1111")]
    [InlineData("GET", "/v1/evaluation/nosuch", null, 404, "There is no evaluation nosuch")]
    [InlineData("GET", "/v1/jobs?index=soon", null, 400, "index must be a whole number, not \"soon\"")]
    [InlineData("GET", "/v1/jobs?index=1&wait=long", null, 400, "wait must be a duration such as 30s or 5m, not \"long\"")]
    [InlineData("GET", "/v1/jobs?reverse=maybe", null, 400, "reverse must be true or false, not \"maybe\"")]
    [InlineData("GET", "/v1/jobs?filter=Stat", null, 400, "Invalid filter at position 5")]
    [InlineData("GET", "/v1/allocations?next_token=x", null, 400, "\"x\" is not a next_token of this list")]
    [InlineData("GET", "/v1/jobs?region=mars", null, 404, "There is no path to region mars")]
    [InlineData("PUT", "/v1/jobs", null, 400, "needs a JSON body")]
    [InlineData("PUT", "/v1/jobs", "{}", 400, "The body must have a Job")]
    [InlineData("PUT", "/v1/jobs", "{\"Job\": {\"Priority\": \"high\"}}", 400, "line 1, column 22: Job.Priority must be a whole number")]
    [InlineData("PUT", "/v1/job/web", "{\"Job\": {\"ID\": \"other\"}}", 400, "The path names job web, the body job other")]
    [InlineData("PUT", "/v1/jobs/parse", "{\"JobHCL\": \"job {\"}", 400, "JobHCL:1")]
    [InlineData("PUT", "/v1/search", "{\"Context\": \"cats\"}", 400, "\"cats\" is not a search context")]
    [InlineData("PUT", "/v1/search/fuzzy", "{\"Text\": \"a\"}", 400, "at least 2 characters")]
    [InlineData("PUT", "/v1/job/web/scale", "{\"Count\": 3, \"Target\": {\"Group\": \"x\"}}", 400, "Job web has no group \"x\"")]
    [InlineData("PUT", "/v1/job/web/scale", "{\"Target\": {\"Group\": \"g\"}}", 501, "without a change of count")]
    [InlineData("GET", "/v1/client/fs/cat/" + ApiUnderTest.AllocId, null, 400, "path is missing")]
    [InlineData("GET", "/v1/client/fs/cat/" + ApiUnderTest.AllocId + "?path=../x", null, 403, "leaves the allocation's directory")]
    [InlineData("GET", "/v1/client/fs/stat/" + ApiUnderTest.AllocId + "?path=/x", null, 404, "there is no file /x")]
    [InlineData("GET", "/v1/client/fs/logs/" + ApiUnderTest.AllocId, null, 400, "task is missing")]
    [InlineData("GET", "/v1/client/fs/logs/" + ApiUnderTest.AllocId + "?task=x", null, 404, "there is no task x")]
    [InlineData("GET", "/v1/client/fs/logs/" + ApiUnderTest.AllocId + "?task=t&type=in", null, 400, "type must be stdout or stderr")]
    [InlineData("GET", "/v1/client/fs/logs/" + ApiUnderTest.AllocId + "?task=t&origin=middle", null, 400, "origin must be start or end")]
    [InlineData("GET", "/v1/client/allocation/" + ApiUnderTest.AllocId + "/exec?task=t&command=ls", null, 400, "command must be a JSON list of texts")]
    [InlineData("GET", "/v1/client/allocation/" + ApiUnderTest.AllocId + "/exec?task=t&command=[\"ls\"]", null, 400, "exec needs a WebSocket")]
    [InlineData("GET", "/v1/agent/monitor?log_level=loud", null, 400, "log_level must be one of trace, debug")]
    [InlineData("GET", "/v1/agent/health?type=cat", null, 400, "type must be client or server")]
    [InlineData("GET", "/v1/event/stream?topic=:x", null, 400, "topic must be a topic")]
    [InlineData("GET", "/v1/metrics?format=xml", null, 400, "format must be prometheus")]
    public async Task A_wrong_request_is_told_in_plain_text_what_is_wrong(string method, string path, string? body, int status, string text)
    {
        using var answer = await It.SendAsync(new(method), path, body);
        Assert.Contains(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_method_that_a_path_does_not_take_is_told_with_those_that_it_takes()
    {
        using var answer = await It.SendAsync(HttpMethod.Delete, "/v1/jobs");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "POST", "PUT"], answer.Content.Headers.Allow.Order());
    }

    public sealed class Api : IAsyncLifetime
    {
        internal ApiUnderTest It { get; private set; } = null!;

        public async ValueTask InitializeAsync() => It = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();

        public ValueTask DisposeAsync() => It.DisposeAsync();
    }
}
