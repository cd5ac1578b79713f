namespace Holdfast.Api.Filters;

internal enum FilterTokenKind
{
    Word,
    Text,
    Symbol,
    End,
}

/// <param name="Position">Of the first character, counted from 1.</param>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Text, int Position)
{
    public bool Is(string text) => Kind is FilterTokenKind.Word or FilterTokenKind.Symbol && Text == text;

    public override string ToString() => Kind switch
    {
        FilterTokenKind.End => "the end",
        FilterTokenKind.Text => $"\"{Text}\"",
        _ => $"'{Text}'",
    };
}
