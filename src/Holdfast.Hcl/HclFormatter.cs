using Holdfast.Hcl.Formatting;
using Holdfast.Hcl.Parsing;

namespace Holdfast.Hcl;

/// <summary>
/// Writes a file in the canonical style of the language: two blanks a level, one blank between tokens, equals signs and trailing
/// comments of neighbouring lines aligned. Comments, blank lines and the text of strings and heredocs stay. Formatting again changes nothing.
/// </summary>
public static class HclFormatter
{
    /// <summary>The formatted text, or null with diagnostics if the text has syntax errors.</summary>
    public static (string? Text, Diagnostics Diagnostics) Format(string text, string name = "input")
    {
        var diagnostics = new Diagnostics();
        HclParser.ParseFile(new SourceFile(name, text), diagnostics);
        return (diagnostics.HasErrors ? null : Format(text), diagnostics);
    }

    static string Format(string text)
    {
        var lines = FormatLine.Split(text, Lexer.Scan(text, 0, LexerMode.Normal, keepComments: true));
        Indenter.Indent(lines);
        Aligner.Align(lines);
        return FormatLine.Join(lines);
    }
}
