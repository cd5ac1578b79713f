using System.Text.RegularExpressions;

namespace Holdfast.Api.Filters;

/// <summary>
/// The language of go-bexpr, as the API's documentation on filtering describes it: comparisons of a selector with a value, joined by
/// and, or, not and parentheses; not binds tightest, then and, then or.
/// </summary>
internal sealed class FilterParser
{
    private const int MaxDepth = 64;
    private const string SelectorExample = "a selector such as Status or Meta.team";

    private static readonly TimeSpan s_matchLimit = TimeSpan.FromMilliseconds(250);

    private readonly List<FilterToken> _tokens;
    private int _at;
    private int _depth;

    private FilterParser(List<FilterToken> tokens) => _tokens = tokens;

    private FilterToken Current => _tokens[_at];

    /// <exception cref="FilterException">The text is not an expression.</exception>
    public static FilterNode Parse(string text)
    {
        var parser = new FilterParser(FilterLexer.Read(text));
        var node = parser.Or();
        if (parser.Current.Kind != FilterTokenKind.End) throw parser.Expected("and, or, or the end");
        return node;
    }

    private FilterNode Or()
    {
        if (++_depth > MaxDepth) throw new FilterException($"parentheses nest deeper than {MaxDepth}", Current.Position);
        var node = And();
        while (Take("or")) node = new OrNode(node, And());
        _depth--;
        return node;
    }

    private FilterNode And()
    {
        var node = Unary();
        while (Take("and")) node = new AndNode(node, Unary());
        return node;
    }

    private FilterNode Unary()
    {
        var negative = false;
        while (Take("not")) negative = !negative;
        var node = Primary();
        return negative ? new NotNode(node) : node;
    }

    private FilterNode Primary()
    {
        if (!Take("(")) return Comparison();
        var node = Or();
        if (!Take(")")) throw Expected("')'");
        return node;
    }

    private FilterNode Comparison()
    {
        if (Current.Kind is not (FilterTokenKind.Word or FilterTokenKind.Text)) throw Expected(SelectorExample);
        var start = _at;
        var value = Value();
        if (Take("in")) return new ContainsNode(Selector(), value);
        if (Current.Is("not") && _tokens[_at + 1].Is("in"))
        {
            _at += 2;
            return new NotNode(new ContainsNode(Selector(), value));
        }
        _at = start;
        return Operation(Selector());
    }

    private FilterNode Operation(FilterSelector selector)
    {
        if (Take("==")) return new EqualNode(selector, Value());
        if (Take("!=")) return new NotNode(new EqualNode(selector, Value()));
        if (Take("contains")) return new ContainsNode(selector, Value());
        if (Take("matches")) return new MatchNode(selector, Pattern());
        if (Take("is")) return Empty(selector);
        if (Take("not"))
        {
            if (Take("contains")) return new NotNode(new ContainsNode(selector, Value()));
            if (Take("matches")) return new NotNode(new MatchNode(selector, Pattern()));
            throw Expected("contains or matches");
        }
        throw Expected("==, !=, in, contains, matches or is");
    }

    private FilterNode Empty(FilterSelector selector)
    {
        var negative = Take("not");
        if (!Take("empty")) throw Expected("empty");
        var node = new EmptyNode(selector);
        return negative ? new NotNode(node) : node;
    }

    private FilterSelector Selector()
    {
        var first = Current;
        // JSON pointers ("/Meta/team") are the language's second form, for keys that hold dots.
        if (first.Kind == FilterTokenKind.Text && first.Text.StartsWith('/'))
        {
            _at++;
            return new([.. first.Text[1..].Split('/').Select(part => part.Replace("~1", "/").Replace("~0", "~"))], first.Position);
        }
        var path = new List<string> { Word(SelectorExample) };
        while (true)
        {
            if (Take(".")) path.Add(Word("a name after the dot"));
            else if (Take("[")) path.Add(Key());
            else return new(path, first.Position);
        }
    }

    private string Key()
    {
        if (Current.Kind is not (FilterTokenKind.Text or FilterTokenKind.Word)) throw Expected("a key such as [\"kernel.name\"]");
        var key = _tokens[_at++].Text;
        return Take("]") ? key : throw Expected("']'");
    }

    /// <summary>Quoted, or a bare word or number, which may hold dots.</summary>
    private string Value()
    {
        if (Current.Kind == FilterTokenKind.Text) return _tokens[_at++].Text;
        var value = Word("a value such as \"running\"");
        while (Current.Is(".") && _tokens[_at + 1].Kind == FilterTokenKind.Word)
        {
            value += $".{_tokens[_at + 1].Text}";
            _at += 2;
        }
        return value;
    }

    private string Word(string what) => Current.Kind == FilterTokenKind.Word ? _tokens[_at++].Text : throw Expected(what);

    private Regex Pattern()
    {
        var position = Current.Position;
        var pattern = Value();
        try
        {
            return new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, s_matchLimit);
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            throw new FilterException($"\"{pattern}\" is not a regular expression: {wrong.Message}", position);
        }
    }

    private bool Take(string text)
    {
        if (!Current.Is(text)) return false;
        _at++;
        return true;
    }

    private FilterException Expected(string what) => new($"expected {what}, found {Current}", Current.Position);
}
