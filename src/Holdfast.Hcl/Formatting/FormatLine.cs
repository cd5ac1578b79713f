using System.Globalization;
using System.Text;
using Holdfast.Hcl.Parsing;

namespace Holdfast.Hcl.Formatting;

/// <summary>
/// A line in up to three cells: what leads, an assignment whose value ends on the line, and a trailing comment. A string over several
/// lines counts as one line.
/// </summary>
sealed class FormatLine
{
    public int Indent { get; set; }

    public string Lead { get; private set; } = "";

    public string Assignment { get; private set; } = "";

    public string Comment { get; private set; } = "";

    /// <summary>Blanks before the assignment and before the comment.</summary>
    public int AssignmentGap { get; set; } = 1;

    public int CommentGap { get; set; } = 1;

    public int BracketChange { get; private set; }

    string LineEnd { get; init; } = "";

    public int LeadWidth => Indent + Width(Lead);

    public int CodeWidth => LeadWidth + (Assignment.Length == 0 ? 0 : AssignmentGap + Width(Assignment));

    public static List<FormatLine> Split(string text, List<Token> tokens)
    {
        var lines = new List<FormatLine>();
        var atoms = new List<Atom>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind is TokenKind.Newline or TokenKind.End)
            {
                lines.Add(Create(atoms, text[token.Start..token.End]));
                atoms.Clear();
                continue;
            }

            atoms.Add(Atom.Read(text, tokens, ref i));
        }

        return lines;
    }

    public static string Join(List<FormatLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines) line.Write(text);
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
        return text.ToString();
    }

    static FormatLine Create(List<Atom> atoms, string lineEnd)
    {
        var line = new FormatLine { LineEnd = lineEnd, BracketChange = atoms.Sum(atom => atom.BracketChange) };
        var code = atoms.Count;
        if (code > 1 && atoms[^1].Kind == TokenKind.Comment) line.Comment = atoms[--code].Text;
        var assign = atoms.FindIndex(0, code, atom => atom.Kind == TokenKind.Assign);
        if (assign <= 0 || atoms.Take(code).Skip(assign).Sum(atom => atom.BracketChange) != 0) assign = code;
        line.Lead = Spacing.Join(atoms, 0, assign);
        line.Assignment = Spacing.Join(atoms, assign, code);
        return line;
    }

    void Write(StringBuilder text)
    {
        if (Lead.Length > 0) text.Append(' ', Indent).Append(Lead);
        if (Assignment.Length > 0) text.Append(' ', AssignmentGap).Append(Assignment);
        if (Comment.Length > 0) text.Append(' ', CommentGap).Append(Comment);
        text.Append(LineEnd);
    }

    static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
