namespace Holdfast.Hcl;

/// <summary>A text with the name people know it by. Ranges point into it by UTF-16 offset; lines are found only when a diagnostic needs them.</summary>
public sealed class SourceFile(string name, string text)
{
    int[]? lineStarts;

    public string Name { get; } = name;

    public string Text { get; } = text;

    int[] LineStarts => lineStarts ??= FindLineStarts(Text);

    public int LineCount => LineStarts.Length;

    /// <summary>Line and column of an offset, both from 1; columns count Unicode scalar values.</summary>
    public SourcePosition Position(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(LineStarts, offset);
        if (line < 0) line = ~line - 1;
        return new SourcePosition(line + 1, 1 + Columns(LineStarts[line], offset));
    }

    /// <summary>The text of a line (from 1) without its line end.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    internal int LineStart(int line) => LineStarts[line - 1];

    int Columns(int start, int end)
    {
        var columns = 0;
        for (var i = start; i < end; i++)
            if (!char.IsLowSurrogate(Text[i])) columns++;
        return columns;
    }

    static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1)) starts.Add(i + 1);
        return [.. starts];
    }
}
