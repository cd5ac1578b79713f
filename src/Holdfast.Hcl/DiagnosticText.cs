using System.Globalization;
using System.Text;

namespace Holdfast.Hcl;

/// <summary>
/// Renders diagnostics as plain text: <c>file:line,column-column: summary; detail</c>, and below it the source line with the
/// place marked by carets. A warning says so in front of its summary.
/// </summary>
public static class DiagnosticText
{
    const int WidestExcerpt = 240;

    public static string Write(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics) Write(text, diagnostic);
        return text.ToString();
    }

    public static string Write(Diagnostic diagnostic) => Write([diagnostic]);

    static void Write(StringBuilder text, Diagnostic diagnostic)
    {
        if (diagnostic.Range is { } place) text.Append(place.ToString()).Append(": ");
        if (diagnostic.Severity == Severity.Warning) text.Append("Warning: ");
        text.Append(diagnostic.Summary).Append("; ").Append(diagnostic.FullDetail).Append('\n');
        if (diagnostic.Range is { } range && range.File.Text.Length > 0) WriteExcerpt(text, range);
    }

    static void WriteExcerpt(StringBuilder text, SourceRange range)
    {
        var position = range.StartPosition;
        var line = range.File.Line(position.Line);
        var from = Math.Min(range.Start - range.File.LineStart(position.Line), line.Length);
        var to = Math.Clamp(range.End - range.File.LineStart(position.Line), from, line.Length);
        if (line.Length > WidestExcerpt)
        {
            var cut = Math.Max(0, from - WidestExcerpt / 2);
            line = line.Slice(cut, Math.Min(WidestExcerpt, line.Length - cut));
            (from, to) = (from - cut, Math.Min(to - cut, line.Length));
        }

        var number = position.Line.ToString(CultureInfo.InvariantCulture);
        text.Append("  ").Append(number).Append(" | ").Append(line).Append('\n');
        text.Append(' ', 2 + number.Length).Append(" | ");
        foreach (var c in line[..from])
            if (!char.IsLowSurrogate(c)) text.Append(c == '\t' ? '\t' : ' ');
        text.Append('^', Math.Max(1, to - from)).Append('\n');
    }
}
