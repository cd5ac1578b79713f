namespace Holdfast.Hcl.Formatting;

/// <summary>Aligns the equals signs of neighbouring assignments, and then the comments behind neighbouring lines.</summary>
static class Aligner
{
    public static void Align(List<FormatLine> lines)
    {
        AlignRuns(lines, line => line.Assignment.Length > 0, line => line.LeadWidth, (line, gap) => line.AssignmentGap = gap);
        AlignRuns(lines, line => line.Comment.Length > 0, line => line.CodeWidth, (line, gap) => line.CommentGap = gap);
    }

    static void AlignRuns(List<FormatLine> lines, Func<FormatLine, bool> belongs, Func<FormatLine, int> width, Action<FormatLine, int> setGap)
    {
        for (var start = 0; start < lines.Count; start++)
        {
            if (!belongs(lines[start])) continue;
            var end = start;
            var widest = 0;
            for (; end < lines.Count && belongs(lines[end]); end++) widest = Math.Max(widest, width(lines[end]));
            for (; start < end; start++) setGap(lines[start], widest - width(lines[start]) + 1);
        }
    }
}
