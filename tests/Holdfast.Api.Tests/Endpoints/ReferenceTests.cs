using System.Net;

namespace Holdfast.Api.Tests.Endpoints;

/// <summary>cases/paths-of-the-api.txt lists each method and path that the API's documentation has.</summary>
public class ReferenceTests
{
    [Fact]
    public async Task Every_path_of_the_API_is_answered_by_something_of_its_own()
    {
        await using var api = await (await ApiUnderTest.StartAsync()).WithRunningWebAsync();
        var unknown = new List<string>();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Endpoints/cases/paths-of-the-api.txt")))
        {
            var (method, path) = (line.Split(' ')[0], line.Split(' ')[1]);
            using var answer = await api.Http.SendAsync(
                new(new HttpMethod(method), new Uri(Fill(path), UriKind.Relative)) { Content = method == "GET" ? null : new StringContent("{}") }, HttpCompletionOption.ResponseHeadersRead);
            if (answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.InternalServerError) unknown.Add($"{line}: {answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.NotFound && (await answer.Content.ReadAsStringAsync()).Contains("There is nothing at", StringComparison.Ordinal)) unknown.Add(line);
        }
        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("/v1/operator/license", HttpStatusCode.NotImplemented, "Enterprise")]
    [InlineData("/v1/quotas", HttpStatusCode.NotImplemented, "Enterprise")]
    [InlineData("/v1/vars", HttpStatusCode.NotImplemented, "Variables: not part of this version")]
    [InlineData("/v1/acl/tokens", HttpStatusCode.BadRequest, "ACL support disabled")]
    [InlineData("/v1/agent/pprof/heap", HttpStatusCode.NotImplemented, "/v1/metrics")]
    [InlineData("/v1/volumes?type=csi", HttpStatusCode.OK, "[]")]
    public async Task What_this_version_does_not_have_is_said_plainly(string path, HttpStatusCode status, string text)
    {
        await using var api = await ApiUnderTest.StartAsync();
        using var answer = await api.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Fill(string path) => path switch
    {
        "/v1/client/fs/logs/:alloc_id" => $"/v1/client/fs/logs/{ApiUnderTest.AllocId}?task=t",
        "/v1/client/fs/stream/:alloc_id" => $"/v1/client/fs/stream/{ApiUnderTest.AllocId}?path=/alloc/hello.txt&follow=false",
        _ => path.Replace(":alloc_id", ApiUnderTest.AllocId, StringComparison.Ordinal).Replace(":node_id", ApiUnderTest.NodeId, StringComparison.Ordinal)
            .Replace(":job_id", "web", StringComparison.Ordinal).Replace("<pprof profile>", "heap", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal),
    };
}
