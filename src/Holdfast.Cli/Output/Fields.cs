namespace Holdfast.Cli.Output;

/// <summary>Names and values, one line each, with the equal signs below each other. Rows with an empty value are printed as &lt;none&gt;.</summary>
internal sealed class Fields
{
    private readonly List<(string Name, string Value)> _rows = [];

    internal Fields Add(string name, string value)
    {
        _rows.Add((name, value.Length == 0 ? "<none>" : value));
        return this;
    }

    internal Fields AddIf(bool condition, string name, string value) => condition ? Add(name, value) : this;

    internal void Write(TextWriter output, Paint? paint = null)
    {
        if (_rows.Count == 0) return;
        var width = _rows.Max(row => row.Name.Length);
        foreach (var (name, value) in _rows) output.WriteLine($"{name.PadRight(width)} = {paint?.Status(value) ?? value}".TrimEnd());
    }
}
