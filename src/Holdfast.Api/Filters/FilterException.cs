namespace Holdfast.Api.Filters;

/// <summary>The filter is not an expression, or asks for what is not there.</summary>
/// <param name="position">Counted from 1.</param>
internal sealed class FilterException(string what, int position) : Exception(what)
{
    public int Position { get; } = position;
}
