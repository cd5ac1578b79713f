namespace Holdfast.Api.Routing;

/// <summary>Finds the route of a request. Paths are looked up by their area, the segment after v1, then by the most specific pattern.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<string, Entry[]> _entries;

    public RouteTable(IEnumerable<Route> routes) =>
        _entries = routes.GroupBy(route => route.Path)
            .Select(path => new Entry(new(path.Key), path.ToDictionary(route => route.Method, route => route.Handler)))
            .GroupBy(entry => Bucket(PathPattern.Split(entry.Pattern.Text)))
            .ToDictionary(bucket => bucket.Key, bucket => bucket.OrderByDescending(entry => entry.Pattern.Specificity).ToArray());

    public RouteMatch Find(string method, ReadOnlySpan<string> segments)
    {
        if (!_entries.TryGetValue(Bucket(segments), out var entries)) return default;
        foreach (var entry in entries)
        {
            if (entry.Pattern.Match(segments) is not { } values) continue;
            return entry.Handlers.TryGetValue(method == "POST" ? "PUT" : method, out var handler)
                ? new(entry.Pattern.Text, handler, values, "")
                : new(entry.Pattern.Text, null, values, Allowed(entry));
        }
        return default;
    }

    private static string Bucket(ReadOnlySpan<string> segments) => segments switch
    {
        [] => "",
        ["v1", var area, ..] => area,
        [var first, ..] => first,
    };

    private static string Allowed(Entry entry) => string.Join(", ", entry.Handlers.Keys.Order().Select(method => method == "PUT" ? "POST, PUT" : method));

    private sealed record Entry(PathPattern Pattern, Dictionary<string, Handler> Handlers);
}

/// <param name="Pattern">Null when no path matches.</param>
/// <param name="Handler">Null when the path matches, but not for this method.</param>
/// <param name="Allow">The methods that the path takes, when not this one.</param>
internal readonly record struct RouteMatch(string? Pattern, Handler? Handler, RouteValues? Values, string Allow);
