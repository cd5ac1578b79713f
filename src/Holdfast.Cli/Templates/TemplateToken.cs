namespace Holdfast.Cli.Templates;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Text, Open, Close, Dot, Field, Variable, Name, Literal, Number, LeftParen, RightParen, Pipe, Declare, Assign, Comma, End,
}

/// <summary>One token. Value is the decoded text of a literal, otherwise the characters; Spaced tells that blanks stood before it.</summary>
internal readonly record struct TemplateToken(TokenKind Kind, string Value, int Offset, bool Spaced);
