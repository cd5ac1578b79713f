namespace Holdfast.Hcl.Formatting;

/// <summary>Indents lines by the brackets open before them. Brackets opened together on one line make one level.</summary>
static class Indenter
{
    const int Step = 2;

    public static void Indent(List<FormatLine> lines)
    {
        var levels = new Stack<int>();
        foreach (var line in lines)
        {
            if (line.BracketChange < 0) Close(levels, -line.BracketChange);
            line.Indent = Step * levels.Count;
            if (line.BracketChange > 0) levels.Push(line.BracketChange);
        }
    }

    static void Close(Stack<int> levels, int brackets)
    {
        while (brackets > 0 && levels.Count > 0)
        {
            var opened = levels.Pop();
            if (opened > brackets) levels.Push(opened - brackets);
            brackets -= opened;
        }
    }
}
