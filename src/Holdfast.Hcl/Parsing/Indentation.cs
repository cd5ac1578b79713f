namespace Holdfast.Hcl.Parsing;

/// <summary>
/// Takes from each line of a <c>&lt;&lt;-</c> heredoc the indentation that all lines have. Blank lines do not count and stay as they
/// are; a line that starts with a template sequence has none.
/// </summary>
static class Indentation
{
    public static void Remove(List<TemplatePart> parts)
    {
        var least = int.MaxValue;
        foreach (var part in parts)
            if (part.Indent is { } indent && part is not TextPart { Blank: true }) least = Math.Min(least, indent);
        if (least is 0 or int.MaxValue) return;
        for (var i = 0; i < parts.Count; i++)
            if (parts[i] is TextPart { Indent: not null, Blank: false } text) parts[i] = text with { Text = text.Text[Math.Min(least, Blanks(text.Text))..] };
    }

    static int Blanks(string text) => text.Length - text.TrimStart().Length;
}
