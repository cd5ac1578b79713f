using System.Text.Json;
using Holdfast.Store.Tables;

namespace Holdfast.Api.Filters;

/// <summary>
/// The filter of a list: an expression over the JSON shape of the documents, or of what is shown of them when it names fields that only
/// that has.
/// </summary>
internal sealed class Filter<T, TShown>
{
    private readonly FilterNode _node;
    private readonly Func<Snapshot, T, JsonElement> _subject;

    private Filter(FilterNode node, Func<Snapshot, T, JsonElement> subject) => (_node, _subject) = (node, subject);

    /// <summary>Null when there is no filter.</summary>
    /// <exception cref="FaultException">The text is not an expression over such documents.</exception>
    public static Filter<T, TShown>? Parse(string text, Func<Snapshot, T, TShown> shape)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var (document, shown) = (ModelJson.Compact.TypeInfo<T>(), ModelJson.Compact.TypeInfo<TShown>());
        try
        {
            var node = FilterParser.Parse(text);
            if (FilterShape.FirstUnknown(node, document) is not null && FilterShape.FirstUnknown(node, shown) is null)
                return new(node, (snapshot, item) => JsonSerializer.SerializeToElement(shape(snapshot, item), shown));
            FilterShape.Check(node, document);
            return new(node, (_, item) => JsonSerializer.SerializeToElement(item, document));
        }
        catch (FilterException wrong)
        {
            throw new FaultException(Fault.Invalid($"Invalid filter at position {wrong.Position}: {wrong.Message}", $"the filter was: {text}"));
        }
    }

    public bool Holds(Snapshot snapshot, T item) => _node.Holds(_subject(snapshot, item));
}
