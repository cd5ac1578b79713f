using Holdfast.Hcl.Syntax;

namespace Holdfast.Hcl.Parsing;

/// <summary>A template before its directives are matched into a tree.</summary>
abstract record TemplatePart(SourceRange Range)
{
    /// <summary>For the first part of a line of a heredoc: the blanks that the line begins with in the source. Else null.</summary>
    public int? Indent { get; init; }
}

/// <summary>Text, one line at a time in heredocs. <paramref name="Blank"/> tells of the source, whatever trimming left.</summary>
sealed record TextPart(string Text, bool Blank, SourceRange Range) : TemplatePart(Range);

sealed record InterpolationPart(Expression Inner, SourceRange Range) : TemplatePart(Range);

sealed record IfPart(Expression Condition, SourceRange Range) : TemplatePart(Range);

sealed record ForPart(string? KeyName, string ValueName, Expression Collection, SourceRange Range) : TemplatePart(Range);

/// <summary><c>else</c>, <c>endif</c> or <c>endfor</c>.</summary>
sealed record WordPart(string Word, SourceRange Range) : TemplatePart(Range);
