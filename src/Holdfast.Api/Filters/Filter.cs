using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Holdfast.Api.Filters;

/// <summary>The filter of a list: an expression over the documents' JSON shape.</summary>
internal sealed class Filter<T>
{
    private readonly FilterNode _node;
    private readonly JsonTypeInfo<T> _type;

    private Filter(FilterNode node, JsonTypeInfo<T> type) => (_node, _type) = (node, type);

    /// <summary>Null when there is no filter.</summary>
    /// <exception cref="FaultException">The text is not an expression over such documents.</exception>
    public static Filter<T>? Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        try
        {
            var node = FilterParser.Parse(text);
            var type = ModelJson.Compact.TypeInfo<T>();
            FilterShape.Check(node, type);
            return new(node, type);
        }
        catch (FilterException wrong)
        {
            throw new FaultException(Fault.Invalid($"Invalid filter at position {wrong.Position}: {wrong.Message}", $"the filter was: {text}"));
        }
    }

    public bool Holds(T document) => _node.Holds(JsonSerializer.SerializeToElement(document, _type));
}
