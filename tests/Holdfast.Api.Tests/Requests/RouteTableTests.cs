using Holdfast.Api.Endpoints;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;

namespace Holdfast.Api.Tests.Requests;

public class RouteTableTests
{
    private static readonly RouteTable s_routes = new(EndpointList.All);

    [Theory]
    [InlineData("GET", "/v1/jobs", "/v1/jobs")]
    [InlineData("POST", "/v1/jobs", "/v1/jobs")]
    [InlineData("PUT", "/v1/jobs", "/v1/jobs")]
    [InlineData("GET", "/v1/job/web", "/v1/job/{job*}")]
    [InlineData("GET", "/v1/job/web/dispatch-1-2", "/v1/job/{job*}")]
    [InlineData("GET", "/v1/job/web/dispatch-1-2/allocations", "/v1/job/{job*}/allocations")]
    [InlineData("PUT", "/v1/job/web/periodic-1/periodic/force", "/v1/job/{job*}/periodic/force")]
    [InlineData("PUT", "/v1/job/web/versions/good/tag", "/v1/job/{job*}/versions/{tag}/tag")]
    [InlineData("GET", "/v1/node/pools", "/v1/node/pools")]
    [InlineData("GET", "/v1/node/pool/gpu/nodes", "/v1/node/pool/{pool}/nodes")]
    [InlineData("GET", "/v1/node/abc/allocations", "/v1/node/{id}/allocations")]
    [InlineData("GET", "/v1/deployment/allocations/abc", "/v1/deployment/allocations/{id}")]
    [InlineData("GET", "/ui/jobs/web", "/ui/{path*}")]
    [InlineData("GET", "/", "/")]
    public void A_path_finds_its_most_specific_route(string method, string path, string pattern)
    {
        var match = s_routes.Find(method, PathPattern.Split(path));
        Assert.Equal(pattern, match.Pattern);
        Assert.NotNull(match.Handler);
    }

    [Fact]
    public void A_method_that_the_most_specific_path_does_not_take_is_not_given_to_a_wider_one()
    {
        var match = s_routes.Find("DELETE", PathPattern.Split("/v1/job/web/summary"));
        Assert.Null(match.Handler);
        Assert.Equal("GET", match.Allow);
    }

    [Fact]
    public void Ids_may_hold_slashes()
    {
        Assert.Equal("web/dispatch-1", s_routes.Find("GET", ["v1", "job", "web", "dispatch-1", "summary"]).Values!["job"]);
        Assert.Equal("web/dispatch-1", s_routes.Find("GET", ["v1", "job", "web/dispatch-1", "summary"]).Values!["job"]);
    }

    [Fact]
    public void No_route_is_declared_twice() =>
        Assert.Empty(EndpointList.All.GroupBy(route => (route.Method, route.Path)).Where(same => same.Count() > 1).Select(same => same.Key));
}
