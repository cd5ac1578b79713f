using Holdfast.Hcl;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;

namespace Holdfast.Configuration;

/// <summary>
/// The keys and blocks that may stand in one place of a configuration file, as rows. Reading applies them to a record in turn, so that a
/// later file replaces only what it says.
/// </summary>
internal sealed class Section<T>(params Section<T>.Row[] rows)
{
    private static readonly EvalContext NoNames = new();

    /// <summary>A name that may stand here.</summary>
    internal abstract record Row(string Name);

    internal sealed record Key(string Name, Func<T, Setting, T> Apply) : Row(Name);

    internal sealed record Nested(string Name, int Labels, Func<T, Block, Diagnostics, T> Apply) : Row(Name);

    /// <summary>A map whose keys the user chooses, written as a block or as an argument.</summary>
    internal sealed record FreeForm(string Name, Func<T, ValueMap<string>, T> Apply) : Row(Name);

    /// <summary>A key of Nomad that has no meaning here: accepted with a warning that says why.</summary>
    internal sealed record Ignored(string Name, string Why) : Row(Name);

    /// <summary>A key of Nomad that this version cannot honour, where going on without it would be wrong.</summary>
    internal sealed record Refused(string Name, string Why) : Row(Name);

    public static Key On(string name, Func<T, Setting, T> apply) => new(name, apply);

    /// <summary>A block without labels, read by its own section into a part of the record.</summary>
    public static Nested Part<TPart>(string name, Section<TPart> section, Func<T, TPart> get, Func<T, TPart, T> set) =>
        new(name, 0, (whole, block, diagnostics) => set(whole, section.Read(block.Body, get(whole), diagnostics)));

    public T Read(Body body, T start, Diagnostics diagnostics)
    {
        var result = start;
        foreach (var row in rows) result = Read(row, body, result, diagnostics);
        foreach (var item in body.Items) ReportUnknown(item, body, diagnostics);
        return result;
    }

    private static T Read(Row row, Body body, T current, Diagnostics diagnostics)
    {
        if (row is Nested nested)
        {
            foreach (var block in body.Blocks(nested.Name, nested.Labels, diagnostics))
            {
                if (block.Labels.Length != nested.Labels)
                    diagnostics.Error("Wrong number of labels", $"A {nested.Name} block has {nested.Labels} labels.", block.Range);
                else current = nested.Apply(current, block, diagnostics);
            }
            return current;
        }
        return body.Items.Where(item => item.Name == row.Name).Aggregate(current, (before, item) => Read(row, item, before, diagnostics));
    }

    private static T Read(Row row, BodyItem item, T current, Diagnostics diagnostics)
    {
        switch (row)
        {
            case Key key when item is Argument argument:
                var value = argument.Expression.Evaluate(NoNames, diagnostics);
                return value.IsNull || !value.IsKnown ? current : key.Apply(current, new(key.Name, value, argument.Expression.Range, diagnostics));
            case FreeForm free:
                return free.Apply(current, FreeMap.Read(item, diagnostics));
            case Key:
                diagnostics.Error("Not a block", $"{item.Name} is an argument: write {item.Name} = …", item.Range);
                break;
            case Ignored ignored:
                diagnostics.Warning("Without effect", $"{item.Name}: {ignored.Why}", item.Range);
                break;
            case Refused refused:
                diagnostics.Error("Not supported", $"{item.Name}: {refused.Why}", item.Range);
                break;
        }
        return current;
    }

    private void ReportUnknown(BodyItem item, Body body, Diagnostics diagnostics)
    {
        var row = rows.FirstOrDefault(row => row.Name == item.Name);
        // In JSON every block looks like an argument.
        if (row is Nested && item is Argument && body is NativeBody)
            diagnostics.Error("Not an argument", $"{item.Name} is a block: write {item.Name} {{ … }}", item.Range);
        if (row is null)
            diagnostics.Error("Unknown key", $"Nothing named \"{item.Name}\" is expected here.", item.NameRange, NameSuggestion.For(item.Name, rows.Select(known => known.Name)));
    }
}
