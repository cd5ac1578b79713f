using System.Globalization;
using System.Text;

namespace Holdfast.Client.Transport;

/// <summary>The query of a request. What is empty, zero or false is left out: it is the server's default.</summary>
internal static class QueryText
{
    public static QueryOptions With(this QueryOptions? options, string name, string value)
    {
        options ??= new();
        return value.Length == 0 ? options : options with { Parameters = options.Parameters.With(name, value) };
    }

    public static QueryOptions With(this QueryOptions? options, string name, bool value) => options.With(name, value ? "true" : "");

    public static QueryOptions With(this QueryOptions? options, string name, long value) => options.With(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The path with the query of these options, over the client's own defaults.</summary>
    public static string Append(string path, QueryOptions? given, ClientOptions client)
    {
        var options = given ?? new();
        var text = new StringBuilder(path);
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var (name, value) in Pairs(options, client).Concat(options.Parameters))
        {
            if (value.Length == 0) continue;
            text.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }
        return text.ToString();
    }

    private static KeyValuePair<string, string>[] Pairs(QueryOptions options, ClientOptions client) =>
    [
        new("namespace", options.Namespace.Length > 0 ? options.Namespace : client.Namespace),
        new("region", options.Region.Length > 0 ? options.Region : client.Region),
        new("index", options.Index > 0 ? options.Index.ToString(CultureInfo.InvariantCulture) : ""),
        new("wait", options.Wait is { } wait ? $"{(long)wait.TotalMilliseconds}ms" : ""),
        new("prefix", options.Prefix),
        new("filter", options.Filter),
        new("per_page", options.PerPage > 0 ? options.PerPage.ToString(CultureInfo.InvariantCulture) : ""),
        new("next_token", options.NextToken),
        new("reverse", options.Reverse ? "true" : ""),
        new("stale", options.Stale ? "true" : ""),
    ];
}
