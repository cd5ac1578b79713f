namespace Holdfast.Api.Routing;

/// <summary>
/// A path with parameters, such as /v1/job/{job*}/plan. A {name} is one segment; a {name*}, of which there is at most one, is one or more:
/// ids of dispatched and periodic children hold slashes, and clients send them both escaped and plain.
/// </summary>
internal sealed class PathPattern
{
    private readonly Part[] _head;
    private readonly Part? _many;
    private readonly Part[] _tail;

    public PathPattern(string text)
    {
        Text = text;
        var parts = Split(text).Select(Part.Of).ToArray();
        var many = Array.FindIndex(parts, part => part.Many);
        _head = many < 0 ? parts : parts[..many];
        _many = many < 0 ? null : parts[many];
        _tail = many < 0 ? [] : parts[(many + 1)..];
        Specificity = parts.Count(part => part.Literal) * 100 + parts.Length - (many < 0 ? 0 : 50);
    }

    public string Text { get; }

    /// <summary>Of several patterns that match a path, the one with the larger number is meant.</summary>
    public int Specificity { get; }

    public static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The parameters' values, or null when the path is another one.</summary>
    public RouteValues? Match(ReadOnlySpan<string> segments)
    {
        var many = segments.Length - _head.Length - _tail.Length;
        if (_many is null ? many != 0 : many < 1) return null;
        var values = new RouteValues();
        if (!Take(_head, segments[.._head.Length], values)) return null;
        if (!Take(_tail, segments[^_tail.Length..], values)) return null;
        if (_many is { } part) values.Add(part.Text, string.Join('/', segments.Slice(_head.Length, many)!));
        return values;
    }

    private static bool Take(Part[] parts, ReadOnlySpan<string> segments, RouteValues values)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].Literal) values.Add(parts[i].Text, segments[i]);
            else if (!string.Equals(parts[i].Text, segments[i], StringComparison.Ordinal)) return false;
        }
        return true;
    }

    private readonly record struct Part(string Text, bool Literal, bool Many)
    {
        public static Part Of(string text)
        {
            if (!text.StartsWith('{')) return new(text, Literal: true, Many: false);
            var name = text[1..^1];
            return name.EndsWith('*') ? new(name[..^1], Literal: false, Many: true) : new(name, Literal: false, Many: false);
        }
    }
}
