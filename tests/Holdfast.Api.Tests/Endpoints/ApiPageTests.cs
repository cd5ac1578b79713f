using System.Text;
using Holdfast.Api.Endpoints;
using Holdfast.Api.Routing;
using Holdfast.Testing;

namespace Holdfast.Api.Tests.Endpoints;

public class ApiPageTests
{
    private const string Preface = """
        # HTTP API

        The paths, names and parameters of Nomad's API, on port 4646; JSON with Pascal-case names, durations in nanoseconds. Errors are plain text with a status. `POST` may
        stand for `PUT`. This page is made from the routes; a test holds it.

        | | |
        |---|---|
        | every read | `index` with `wait` (blocks until something newer, 5m by default, 10m at most), `stale`, `region`, `namespace` (`*` for all), `pretty` |
        | every list | `prefix`, `filter` (`Status == "running" and Name matches "^web"`), `per_page`, `next_token`, `reverse` |
        | answers carry | `X-Nomad-Index`, `X-Nomad-KnownLeader`, `X-Nomad-LastContact`, `X-Nomad-NextToken` |


        """;

    [Fact]
    public void The_page_on_the_API_lists_every_endpoint() => Assert.Null(ReferencePage.Difference("api.md", Page()));

    private static string Page()
    {
        var missing = UnsupportedEndpoints.Routes.ToHashSet();
        var page = new StringBuilder(Preface);
        foreach (var area in EndpointList.All.Where(route => !missing.Contains(route)).GroupBy(Area).OrderBy(area => area.Key, StringComparer.Ordinal))
            page.Append($"## {area.Key}\n{string.Join("\n", area.Select(route => $"- `{route.Method} {route.Path}`").Distinct().Order(StringComparer.Ordinal))}\n\n");
        page.Append("## Not in this version\nAnswered with a sentence that says so.\n\n");
        page.Append(string.Join(" · ", missing.Select(route => $"`{route.Path}`").Distinct().Order(StringComparer.Ordinal))).Append('\n');
        return page.ToString();
    }

    private static string Area(Route route) => route.Path.Split('/') is [_, "v1", var area, ..] ? area.Split('?')[0] : "others";
}
