namespace Holdfast.Cli.Output;

/// <summary>
/// Text in columns two blanks apart, as wide as their widest cell, for people and for scripts that split on blanks: nothing wraps, nothing is cut,
/// no line ends in blanks. An empty cell is printed as &lt;none&gt;.
/// </summary>
internal sealed class Columns(params string[] titles)
{
    private readonly List<string[]> _rows = [titles];

    /// <summary>Rows without the titles.</summary>
    internal int Count => _rows.Count - 1;

    internal Columns Add(params string[] cells)
    {
        _rows.Add(cells);
        return this;
    }

    internal void Write(TextWriter output, Paint? paint = null)
    {
        var widths = titles.Select((_, column) => _rows.Max(row => Cell(row, column).Length)).ToArray();
        for (var i = 0; i < _rows.Count; i++)
        {
            var line = string.Join("  ", widths.Select((width, column) => Padded(_rows[i], column, width, paint)));
            line = line.TrimEnd();
            output.WriteLine(i == 0 && paint is not null ? paint.Strong(line) : line);
        }
    }

    private static string Cell(string[] row, int column) => column >= row.Length || row[column].Length == 0 ? "<none>" : row[column];

    /// <summary>Colour codes have no width, so they come after the padding is known.</summary>
    private static string Padded(string[] row, int column, int width, Paint? paint)
    {
        var cell = Cell(row, column);
        var text = paint?.Status(cell) ?? cell;
        return column == row.Length - 1 ? text : text + new string(' ', width - cell.Length);
    }
}
