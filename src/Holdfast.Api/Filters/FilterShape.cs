using System.Text.Json.Serialization.Metadata;

namespace Holdfast.Api.Filters;

/// <summary>Finds misspelt selectors before the first document is looked at: the names of a record are known, those of a map are not.</summary>
internal static class FilterShape
{
    /// <exception cref="FilterException">A selector names what the record does not have.</exception>
    public static void Check(FilterNode node, JsonTypeInfo record)
    {
        if (FirstUnknown(node, record) is { } selector)
            throw new FilterException($"there is no {string.Join('.', selector.Path)} here; the fields are {Names(record)}", selector.Position);
    }

    public static FilterSelector? FirstUnknown(FilterNode node, JsonTypeInfo record) => Selectors(node).FirstOrDefault(selector => !Has(record, selector));

    private static IEnumerable<FilterSelector> Selectors(FilterNode node) => node switch
    {
        AndNode and => Selectors(and.Left).Concat(Selectors(and.Right)),
        OrNode or => Selectors(or.Left).Concat(Selectors(or.Right)),
        NotNode not => Selectors(not.Inner),
        EqualNode equal => [equal.Selector],
        ContainsNode contains => [contains.Selector],
        MatchNode match => [match.Selector],
        EmptyNode empty => [empty.Selector],
        _ => [],
    };

    private static bool Has(JsonTypeInfo? record, FilterSelector selector)
    {
        foreach (var name in selector.Path)
        {
            // Maps, lists and free-form JSON hold what they hold.
            if (record is not { Kind: JsonTypeInfoKind.Object }) return true;
            if (record.Properties.FirstOrDefault(property => property.Name == name) is not { } property) return false;
            record = ModelJson.Compact.GetTypeInfo(property.PropertyType);
        }
        return true;
    }

    private static string Names(JsonTypeInfo record) => string.Join(", ", record.Properties.Select(property => property.Name).Order(StringComparer.Ordinal));
}
