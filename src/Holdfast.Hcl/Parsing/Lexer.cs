namespace Holdfast.Hcl.Parsing;

/// <summary>
/// Cuts a text into tokens that together with the blanks between them are the whole text. Strings hold expressions and
/// expressions hold strings, hence the stack of modes. Nothing is a fault here: what fits nowhere becomes an <see cref="TokenKind.Invalid"/> token.
/// </summary>
ref struct Lexer
{
    readonly ReadOnlySpan<char> text;
    readonly bool keepComments;
    readonly List<Token> tokens;
    readonly Stack<Frame> outer = new();
    Frame mode;
    int position;

    // Heredocs remember their marker; expressions count braces, so that the one that closes a template sequence is known.
    record struct Frame(LexerMode Kind, int Braces = 0, int MarkerStart = 0, int MarkerEnd = 0, bool LineStart = false);

    Lexer(ReadOnlySpan<char> text, int start, LexerMode initial, bool keepComments)
    {
        this.text = text;
        this.keepComments = keepComments;
        position = start;
        mode = new Frame(initial);
        tokens = new List<Token>((text.Length - start) / 5 + 8);
    }

    public static List<Token> Scan(ReadOnlySpan<char> text, int start, LexerMode initial, bool keepComments)
    {
        var lexer = new Lexer(text, start, initial, keepComments);
        if (start == 0 && text is ['\uFEFF', ..]) lexer.position = 1;
        while (lexer.position < text.Length) lexer.Step();
        lexer.tokens.Add(new Token(TokenKind.End, text.Length, text.Length));
        return lexer.tokens;
    }

    void Step()
    {
        if (mode.Kind == LexerMode.Normal) ScanNormal();
        else if (mode.Kind == LexerMode.Quoted) ScanQuoted();
        else if (mode is { Kind: LexerMode.Heredoc, LineStart: true } && TryCloseHeredoc()) return;
        else ScanLine();
    }

    readonly char At(int offset) => position + offset < text.Length ? text[position + offset] : '\0';

    void Add(TokenKind kind, int length)
    {
        tokens.Add(new Token(kind, position, position + length));
        position += length;
    }

    void Push(Frame frame)
    {
        outer.Push(mode);
        mode = frame;
    }

    void ScanNormal()
    {
        var c = text[position];
        switch (c)
        {
            case ' ' or '\t':
                position++;
                break;
            case '\n':
                Add(TokenKind.Newline, 1);
                break;
            case '\r' when At(1) == '\n':
                Add(TokenKind.Newline, 2);
                break;
            case '#' or '/' when c == '#' || At(1) is '/' or '*':
                ScanComment();
                break;
            case '"':
                Add(TokenKind.OpenQuote, 1);
                Push(new Frame(LexerMode.Quoted));
                break;
            case '<' when At(1) == '<' && TryOpenHeredoc():
                break;
            case >= '0' and <= '9':
                Add(TokenKind.Number, NumberLength());
                break;
            default:
                if (IdentifierLength(text[position..]) is > 0 and var length) Add(TokenKind.Identifier, length);
                else ScanPunctuation(c);
                break;
        }
    }

    void ScanComment()
    {
        int length;
        if (text[position] == '/' && At(1) == '*')
        {
            var end = text[(position + 2)..].IndexOf("*/");
            length = end < 0 ? 0 : end + 4;
            if (length == 0)
            {
                Add(TokenKind.Invalid, text.Length - position);
                return;
            }
        }
        else
        {
            var end = text[position..].IndexOf('\n');
            length = end < 0 ? text.Length - position : end;
            if (text[position + length - 1] == '\r') length--;
        }

        if (keepComments) Add(TokenKind.Comment, length);
        else position += length;
    }

    readonly int NumberLength()
    {
        var length = Digits(0);
        if (At(length) == '.' && char.IsAsciiDigit(At(length + 1))) length += 1 + Digits(length + 1);
        if (At(length) is not ('e' or 'E')) return length;
        var sign = At(length + 1) is '+' or '-' ? 1 : 0;
        var digits = Digits(length + 1 + sign);
        return digits == 0 ? length : length + 1 + sign + digits;
    }

    readonly int Digits(int offset)
    {
        var length = 0;
        while (char.IsAsciiDigit(At(offset + length))) length++;
        return length;
    }

    /// <summary>How many characters at the start of a text form an identifier: Unicode's identifier syntax, and dashes inside.</summary>
    public static int IdentifierLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !(char.IsLetter(text[0]) || text[0] == '_' || char.IsSurrogate(text[0]))) return 0;
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '-')) length++;
        while (length < text.Length && IdentifierCharacters.Length(text[length..], first: length == 0) is > 0 and var more) length += more;
        return length;
    }

    void ScanPunctuation(char c)
    {
        if (c == '{') mode.Braces++;
        if (c == '}' || (c == '~' && At(1) == '}'))
        {
            var width = c == '~' ? 2 : 1;
            if (mode.Braces == 0 && outer.Count > 0) CloseSequence(width);
            else
            {
                mode.Braces = Math.Max(0, mode.Braces - 1);
                Add(width == 1 ? TokenKind.CloseBrace : TokenKind.Invalid, width);
            }

            return;
        }

        var (kind, length) = Punctuation.Match(text[position..]);
        Add(kind, length);
    }

    void CloseSequence(int length)
    {
        Add(TokenKind.CloseSequence, length);
        mode = outer.Pop();
    }

    bool TryOpenHeredoc()
    {
        var start = At(2) == '-' ? 3 : 2;
        var length = IdentifierLength(text[(position + start)..]);
        if (length == 0) return false;
        var end = start + length;
        var newline = At(end) == '\r' ? end + 1 : end;
        if (At(newline) != '\n') return false;
        var marker = position + start;
        Add(TokenKind.OpenHeredoc, newline + 1);
        Push(new Frame(LexerMode.Heredoc, 0, marker, marker + length, LineStart: true));
        return true;
    }

    bool TryCloseHeredoc()
    {
        mode.LineStart = false;
        var rest = text[position..];
        var end = rest.IndexOf('\n');
        var line = (end < 0 ? rest : rest[..end]).TrimEnd();
        if (!line.TrimStart().SequenceEqual(text[mode.MarkerStart..mode.MarkerEnd])) return false;
        Add(TokenKind.CloseHeredoc, line.Length);
        mode = outer.Pop();
        return true;
    }

    void ScanQuoted()
    {
        var end = position;
        while (end < text.Length && text[end] is not ('"' or '\n') && !OpensSequence(end))
            end += text[end] == '\\' && end + 1 < text.Length && text[end + 1] != '\n' ? 2 : EscapedLength(end);
        if (end > position) Add(TokenKind.Literal, end - position);
        if (position >= text.Length) return;
        if (text[position] == '"') Close(TokenKind.CloseQuote, 1);
        else if (text[position] == '\n') Close(TokenKind.BrokenQuote, 0);
        else OpenSequence();
    }

    void Close(TokenKind kind, int length)
    {
        Add(kind, length);
        mode = outer.Pop();
    }

    // Heredocs and bare templates: one token a line, since indentation is stripped line by line.
    void ScanLine()
    {
        mode.LineStart = false;
        var end = position;
        while (end < text.Length && text[end] != '\n' && !OpensSequence(end)) end += EscapedLength(end);
        if (end < text.Length && text[end] == '\n')
        {
            end++;
            mode.LineStart = true;
        }

        if (end > position) Add(TokenKind.Literal, end - position);
        else OpenSequence();
    }

    readonly bool OpensSequence(int at) => text[at] is '$' or '%' && at + 1 < text.Length && text[at + 1] == '{';

    // $${ and %%{ are text; everything else is taken one character at a time.
    readonly int EscapedLength(int at) =>
        text[at] is '$' or '%' && at + 2 < text.Length && text[at + 1] == text[at] && text[at + 2] == '{' ? 3 : 1;

    void OpenSequence()
    {
        var kind = text[position] == '$' ? TokenKind.OpenInterpolation : TokenKind.OpenDirective;
        Add(kind, At(2) == '~' ? 3 : 2);
        Push(new Frame(LexerMode.Normal));
    }
}
