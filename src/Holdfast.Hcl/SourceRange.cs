namespace Holdfast.Hcl;

/// <summary>A stretch of a source file by UTF-16 offsets, end exclusive.</summary>
public readonly record struct SourceRange(SourceFile File, int Start, int End)
{
    public ReadOnlySpan<char> Text => File.Text.AsSpan(Start, End - Start);

    public SourcePosition StartPosition => File.Position(Start);

    public SourcePosition EndPosition => File.Position(End);

    /// <summary>From the start of this range to the end of another of the same file.</summary>
    public SourceRange To(SourceRange last) => new(File, Start, Math.Max(End, last.End));

    /// <summary><c>file:line,column</c>, or <c>file:line,column-column</c> when the range stays on one line.</summary>
    public override string ToString()
    {
        var (from, to) = (StartPosition, EndPosition);
        return from.Line == to.Line
            ? $"{File.Name}:{from.Line},{from.Column}-{to.Column}"
            : $"{File.Name}:{from.Line},{from.Column}-{to.Line},{to.Column}";
    }
}
