using System.Globalization;
using System.Text.Json;

namespace Holdfast.Api.Filters;

/// <summary>Whether a document satisfies an expression. A map key or list position that is not there is an empty value.</summary>
internal static class FilterMatch
{
    public static bool Holds(this FilterNode node, JsonElement document) => node switch
    {
        AndNode and => and.Left.Holds(document) && and.Right.Holds(document),
        OrNode or => or.Left.Holds(document) || or.Right.Holds(document),
        NotNode not => !not.Inner.Holds(document),
        EqualNode equal => Find(document, equal.Selector) is { } value && IsEqual(value, equal.Value),
        ContainsNode contains => Find(document, contains.Selector) is { } value && Contains(value, contains.Value),
        MatchNode match => Find(document, match.Selector) is { ValueKind: JsonValueKind.String } value && match.Pattern.IsMatch(value.GetString()!),
        EmptyNode empty => IsEmpty(Find(document, empty.Selector)),
        _ => throw new InvalidOperationException($"no rule for {node.GetType().Name}"),
    };

    private static JsonElement? Find(JsonElement document, FilterSelector selector)
    {
        var value = document;
        foreach (var name in selector.Path)
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member)) value = member;
            else if (value.ValueKind == JsonValueKind.Array && IndexIn(value, name) is { } at) value = value[at];
            else return null;
        }
        return value;
    }

    private static int? IndexIn(JsonElement list, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.GetArrayLength() ? at : null;

    private static bool IsEqual(JsonElement value, string text) => value.ValueKind switch
    {
        JsonValueKind.String => value.ValueEquals(text),
        JsonValueKind.True => text is "true" or "1",
        JsonValueKind.False => text is "false" or "0",
        JsonValueKind.Number => value.ValueEquals(text, out var equal) && equal,
        _ => false,
    };

    private static bool ValueEquals(this JsonElement number, string text, out bool equal)
    {
        var parsed = double.TryParse(text, CultureInfo.InvariantCulture, out var wanted);
        // Indexes and nanoseconds are beyond what a double tells apart.
        equal = long.TryParse(text, CultureInfo.InvariantCulture, out var whole) && number.TryGetInt64(out var exact) ? whole == exact : parsed && number.GetDouble() == wanted;
        return parsed;
    }

    private static bool Contains(JsonElement value, string text) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Contains(text, StringComparison.Ordinal),
        JsonValueKind.Array => value.EnumerateArray().Any(item => IsEqual(item, text)),
        JsonValueKind.Object => value.TryGetProperty(text, out _),
        _ => false,
    };

    private static bool IsEmpty(JsonElement? value) => value?.ValueKind switch
    {
        null or JsonValueKind.Null => true,
        JsonValueKind.String => value.Value.ValueEquals(""),
        JsonValueKind.Array => value.Value.GetArrayLength() == 0,
        JsonValueKind.Object => value.Value.GetPropertyCount() == 0,
        _ => false,
    };
}
