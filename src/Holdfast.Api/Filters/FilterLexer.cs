using System.Text;

namespace Holdfast.Api.Filters;

/// <summary>Splits a filter expression. Words hold letters, digits and what selectors and bare values need.</summary>
internal static class FilterLexer
{
    public static List<FilterToken> Read(string text)
    {
        var tokens = new List<FilterToken>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else tokens.Add(Next(text, ref at));
        }
        tokens.Add(new(FilterTokenKind.End, "", text.Length + 1));
        return tokens;
    }

    private static FilterToken Next(string text, ref int at)
    {
        var start = at;
        var first = text[at];
        if (first is '"' or '`') return new(FilterTokenKind.Text, Quoted(text, ref at), start + 1);
        if (first is '(' or ')' or '[' or ']' or '.')
        {
            at++;
            return new(FilterTokenKind.Symbol, first.ToString(), start + 1);
        }
        if (first is '=' or '!')
        {
            if (at + 1 >= text.Length || text[at + 1] != '=') throw new FilterException($"expected {first}=, found '{first}' alone", start + 1);
            at += 2;
            return new(FilterTokenKind.Symbol, text[start..at], start + 1);
        }
        while (at < text.Length && IsWord(text[at])) at++;
        if (at == start) throw new FilterException($"'{first}' is not part of the filter language", start + 1);
        return new(FilterTokenKind.Word, text[start..at], start + 1);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '/' or ':' or '+' or '~';

    private static string Quoted(string text, ref int at)
    {
        var (quote, start) = (text[at], at);
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == quote)
            {
                at++;
                return value.ToString();
            }
            if (quote == '"' && text[at] == '\\' && at + 1 < text.Length) value.Append(Escaped(text[++at]));
            else value.Append(text[at]);
        }
        throw new FilterException($"the text that begins here has no closing {quote}", start + 1);
    }

    private static string Escaped(char c) => c switch
    {
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        '"' or '\\' => c.ToString(),
        // Regular expressions are full of escapes that are theirs.
        _ => $"\\{c}",
    };
}
