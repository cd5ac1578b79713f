using System.Text.RegularExpressions;

namespace Holdfast.Api.Filters;

/// <summary>A filter expression, parsed.</summary>
internal abstract record FilterNode;

internal sealed record AndNode(FilterNode Left, FilterNode Right) : FilterNode;

internal sealed record OrNode(FilterNode Left, FilterNode Right) : FilterNode;

internal sealed record NotNode(FilterNode Inner) : FilterNode;

internal sealed record EqualNode(FilterSelector Selector, string Value) : FilterNode;

/// <summary>The value is an element of a list, a key of a map, or part of a text.</summary>
internal sealed record ContainsNode(FilterSelector Selector, string Value) : FilterNode;

internal sealed record MatchNode(FilterSelector Selector, Regex Pattern) : FilterNode;

internal sealed record EmptyNode(FilterSelector Selector) : FilterNode;

/// <summary>Names, map keys and list positions that lead to a value.</summary>
internal sealed record FilterSelector(IReadOnlyList<string> Path, int Position);
