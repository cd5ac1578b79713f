using System.Text;

namespace Holdfast.Cli.Templates;

/// <summary>Splits a template into text and the tokens of its actions; blanks next to a trim marker and comments are gone afterwards.</summary>
internal sealed class TemplateLexer
{
    private static readonly (string Text, TokenKind Kind)[] Marks =
    [
        (":=", TokenKind.Declare), ("=", TokenKind.Assign), ("|", TokenKind.Pipe), ("(", TokenKind.LeftParen), (")", TokenKind.RightParen),
        (",", TokenKind.Comma),
    ];

    private readonly TemplateSource _source;
    private readonly List<TemplateToken> _tokens = [];
    private int _at;

    private TemplateLexer(TemplateSource source) => _source = source;

    private string Text => _source.Text;

    /// <exception cref="TemplateException">An action or literal is not closed, or holds a character that no token starts with.</exception>
    internal static List<TemplateToken> Read(TemplateSource source)
    {
        var lexer = new TemplateLexer(source);
        var trim = false;
        while (lexer.ReadText(trim)) trim = lexer.ReadAction();
        lexer.Add(TokenKind.End, "", source.Text.Length, spaced: false);
        return lexer._tokens;
    }

    /// <summary>Takes text up to the next action; false when there is none.</summary>
    private bool ReadText(bool trimStart)
    {
        var open = Text.IndexOf(_source.Left, _at, StringComparison.Ordinal);
        var text = Text[_at..(open < 0 ? Text.Length : open)];
        if (trimStart) text = text.TrimStart();
        if (open >= 0 && TrimsBefore(open + _source.Left.Length)) text = text.TrimEnd();
        if (text.Length > 0) Add(TokenKind.Text, text, _at, spaced: false);
        _at = open;
        return open >= 0;
    }

    private bool TrimsBefore(int at) => at + 1 < Text.Length && Text[at] == '-' && char.IsWhiteSpace(Text[at + 1]);

    private bool TrimsAfter() =>
        _at > 0 && char.IsWhiteSpace(Text[_at - 1]) && At("-") && string.CompareOrdinal(Text, _at + 1, _source.Right, 0, _source.Right.Length) == 0;

    /// <summary>Takes one action; true when it trims the text after it.</summary>
    private bool ReadAction()
    {
        var start = _at;
        _at += _source.Left.Length;
        if (TrimsBefore(_at)) _at++;
        if (ReadComment(start, out var trims)) return trims;
        Add(TokenKind.Open, _source.Left, start, spaced: false);
        while (true)
        {
            var spaced = SkipBlanks();
            if (_at >= Text.Length) throw _source.Error(start, $"the action is not closed by {_source.Right}");
            if (TrimsAfter() || At(_source.Right)) return Close();
            ReadToken(spaced);
        }
    }

    private bool ReadComment(int start, out bool trims)
    {
        trims = false;
        SkipBlanks();
        if (!At("/*")) return false;
        var end = Text.IndexOf("*/", _at, StringComparison.Ordinal);
        if (end < 0) throw _source.Error(start, "the comment is not closed by */");
        _at = end + 2;
        SkipBlanks();
        if (!TrimsAfter() && !At(_source.Right)) throw _source.Error(_at, $"only {_source.Right} may follow a comment");
        trims = TrimsAfter();
        _at += _source.Right.Length + (trims ? 1 : 0);
        return true;
    }

    private bool Close()
    {
        var trims = TrimsAfter();
        Add(TokenKind.Close, _source.Right, _at, spaced: false);
        _at += _source.Right.Length + (trims ? 1 : 0);
        return trims;
    }

    private void ReadToken(bool spaced)
    {
        var (start, c) = (_at, Text[_at]);
        if (c is '"' or '\'') Add(c == '"' ? TokenKind.Literal : TokenKind.Number, ReadQuoted(c), start, spaced);
        else if (c == '`') Add(TokenKind.Literal, ReadRaw(), start, spaced);
        else if (char.IsAsciiDigit(c) || (c is '-' or '+' or '.' && char.IsAsciiDigit(Peek(1)))) Add(TokenKind.Number, Take(IsNumberPart), start, spaced);
        else if (c == '.') ReadField(start, spaced);
        else if (c == '$') Add(TokenKind.Variable, Take(IsNamePart), start, spaced);
        else if (IsNamePart(c)) Add(TokenKind.Name, Take(IsNamePart), start, spaced);
        else ReadMark(start, spaced);
    }

    private void ReadMark(int start, bool spaced)
    {
        foreach (var (text, kind) in Marks)
        {
            if (!At(text)) continue;
            _at += text.Length;
            Add(kind, text, start, spaced);
            return;
        }
        throw _source.Error(start, $"unexpected character {Text[start]}");
    }

    private void ReadField(int start, bool spaced)
    {
        _at++;
        var name = _at < Text.Length && IsNamePart(Text[_at]) ? Take(IsNamePart, first: 0) : "";
        Add(name.Length == 0 ? TokenKind.Dot : TokenKind.Field, name, start, spaced);
    }

    private string ReadRaw()
    {
        var end = Text.IndexOf('`', _at + 1);
        if (end < 0) throw _source.Error(_at, "the raw string is not closed by `");
        var raw = Text[(_at + 1)..end];
        _at = end + 1;
        return raw;
    }

    private string ReadQuoted(char quote)
    {
        var (start, text) = (_at++, new StringBuilder());
        while (_at < Text.Length && Text[_at] != quote && Text[_at] != '\n') text.Append(ReadCharacter());
        if (_at >= Text.Length || Text[_at] != quote) throw _source.Error(start, $"the string is not closed by {quote}");
        _at++;
        return quote == '"' ? text.ToString() : ((int)text.ToString().FirstOrDefault()).ToString();
    }

    private string ReadCharacter()
    {
        var c = Text[_at++];
        if (c != '\\' || _at >= Text.Length) return c.ToString();
        var start = _at - 1;
        return Text[_at++] switch
        {
            'n' => "\n", 't' => "\t", 'r' => "\r", 'a' => "\a", 'b' => "\b", 'f' => "\f", 'v' => "\v",
            '\\' => "\\", '"' => "\"", '\'' => "'",
            'x' => ReadCode(start, 2), 'u' => ReadCode(start, 4), 'U' => ReadCode(start, 8),
            var other => throw _source.Error(start, $"unknown escape \\{other}"),
        };
    }

    private string ReadCode(int start, int digits)
    {
        var hex = Text.AsSpan(_at, Math.Min(digits, Text.Length - _at));
        if (hex.Length < digits || !int.TryParse(hex, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code) || !Rune.IsValid(code))
            throw _source.Error(start, $"the escape needs {digits} hexadecimal digits of a Unicode character");
        _at += digits;
        return new Rune(code).ToString();
    }

    private bool SkipBlanks()
    {
        var start = _at;
        while (_at < Text.Length && char.IsWhiteSpace(Text[_at])) _at++;
        return _at > start;
    }

    private string Take(Func<char, bool> part, int first = 1)
    {
        var start = _at;
        _at += first;
        while (_at < Text.Length && part(Text[_at])) _at++;
        return Text[start.._at];
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsNumberPart(char c) => char.IsAsciiHexDigit(c) || c is '.' or 'x' or 'X' or '_' or 'o';

    private char Peek(int ahead) => _at + ahead < Text.Length ? Text[_at + ahead] : '\0';

    private bool At(string text) => string.CompareOrdinal(Text, _at, text, 0, text.Length) == 0;

    private void Add(TokenKind kind, string value, int offset, bool spaced) => _tokens.Add(new(kind, value, offset, spaced));
}
