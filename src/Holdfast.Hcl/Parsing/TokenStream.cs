namespace Holdfast.Hcl.Parsing;

/// <summary>
/// The tokens of a file as the parsers read them: comments gone, newlines seen or skipped depending on the bracket one is in,
/// nesting counted. Brackets must be consumed before the newline rule changes back, since peeking skips.
/// </summary>
sealed class TokenStream
{
    readonly List<Token> tokens;
    readonly Stack<bool> newlineRules = new();
    readonly SourceRange? everywhere;
    bool seesNewlines = true;
    int position;
    int depth;

    TokenStream(SourceFile file, List<Token> tokens, Diagnostics diagnostics, SourceRange? everywhere)
    {
        File = file;
        this.tokens = tokens;
        this.everywhere = everywhere;
        Diagnostics = diagnostics;
    }

    public SourceFile File { get; }

    public Diagnostics Diagnostics { get; }

    public int Position => position;

    /// <summary>Lexes a file; null with a diagnostic if it is too large.</summary>
    public static TokenStream? Open(SourceFile file, LexerMode mode, Diagnostics diagnostics)
    {
        if (file.Text.Length <= HclLimits.SourceLength)
            return new TokenStream(file, Lexer.Scan(file.Text, 0, mode, keepComments: false), diagnostics, null);
        diagnostics.Error("File is too large", $"{file.Name} has {file.Text.Length} characters; at most {HclLimits.SourceLength} are read.");
        return null;
    }

    /// <summary>A template that stands unescaped inside another file, as JSON strings mostly do.</summary>
    public static TokenStream OpenTemplate(SourceFile file, int start, int end, Diagnostics diagnostics) =>
        new(file, Lexer.Scan(file.Text.AsSpan(0, end), start, LexerMode.Template, keepComments: false), diagnostics, null);

    /// <summary>A text that stands in another file only in an escaped form: all its ranges are that place.</summary>
    public static TokenStream OpenTemplate(string text, SourceRange place, Diagnostics diagnostics) =>
        new(new SourceFile(place.File.Name, text), Lexer.Scan(text, 0, LexerMode.Template, keepComments: false), diagnostics, place);

    public static TokenStream OpenExpression(string text, SourceRange place, Diagnostics diagnostics) =>
        new(new SourceFile(place.File.Name, text), Lexer.Scan(text, 0, LexerMode.Normal, keepComments: false), diagnostics, place);

    public Token Peek()
    {
        if (!seesNewlines)
            while (tokens[position].Kind == TokenKind.Newline) position++;
        return tokens[position];
    }

    /// <summary>The token behind the next one, newlines skipped by the same rule.</summary>
    public Token PeekSecond()
    {
        if (Peek().Kind == TokenKind.End) return Peek();
        var second = position + 1;
        while (!seesNewlines && tokens[second].Kind == TokenKind.Newline) second++;
        return tokens[second];
    }

    public Token Next()
    {
        var token = Peek();
        if (token.Kind != TokenKind.End) position++;
        return token;
    }

    public bool Is(TokenKind kind) => Peek().Kind == kind;

    public bool TryTake(TokenKind kind)
    {
        if (!Is(kind)) return false;
        Next();
        return true;
    }

    public Token Previous => tokens[Math.Max(0, position - 1)];

    public Token At(int index) => tokens[index];

    /// <summary>Takes newlines as blanks (inside brackets) or as separators, until <see cref="LeaveBracket"/>.</summary>
    public void EnterBracket(bool seeNewlines)
    {
        newlineRules.Push(seesNewlines);
        seesNewlines = seeNewlines;
    }

    public void LeaveBracket() => seesNewlines = newlineRules.Pop();

    /// <summary>True once the rest of the text was given up, so that nothing that is missing then is worth a word.</summary>
    public bool Abandoned { get; private set; }

    /// <summary>
    /// Counts one level of nesting. When it is one too many, reports that, goes to the end of the text and gives false.
    /// <see cref="Leave"/> undoes it in either case.
    /// </summary>
    public bool Enter()
    {
        if (++depth <= HclLimits.Nesting) return true;
        Error("Nested too deeply", $"Expressions and blocks may be nested at most {HclLimits.Nesting} levels deep.", Peek());
        Abandoned = true;
        position = tokens.Count - 1;
        return false;
    }

    public void Leave() => depth--;

    /// <summary>Forgets the brackets that an abandoned item had open and goes on at a token.</summary>
    public void Resume(int at, int rules)
    {
        while (newlineRules.Count > rules) seesNewlines = newlineRules.Pop();
        position = at;
    }

    public int OpenRules => newlineRules.Count;

    public ReadOnlySpan<char> Text(Token token) => File.Text.AsSpan(token.Start, token.Length);

    public bool IsWord(Token token, string word) => token.Kind == TokenKind.Identifier && Text(token).SequenceEqual(word);

    public SourceRange Range(Token token) =>
        everywhere ?? new SourceRange(File, token.Start, token.Kind == TokenKind.Newline ? token.Start : token.End);

    public SourceRange Range(Token first, Token last) => everywhere ?? new SourceRange(File, first.Start, Math.Max(first.End, last.End));

    /// <summary>From a token to the last one consumed.</summary>
    public SourceRange RangeFrom(Token first) => Range(first, Previous);

    public void Error(string summary, string detail, Token at) => Error(summary, detail, Range(at));

    public void Error(string summary, string detail, SourceRange at)
    {
        if (!Abandoned) Diagnostics.Error(summary, detail, at);
    }
}
