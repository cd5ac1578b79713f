using System.Collections.Immutable;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Decoding;

/// <summary>
/// Reads a body by asking for what may stand in it; <see cref="Finish"/> then reports everything that nobody asked for. An argument
/// that is absent, null or faulty (reported) reads as null. Works alike on the native and the JSON syntax.
/// </summary>
public sealed class BodyReader(Body body, EvalContext context, Diagnostics diagnostics)
{
    readonly HashSet<string> arguments = new(StringComparer.Ordinal);
    readonly HashSet<string> blocks = new(StringComparer.Ordinal);

    public Body Body => body;

    public EvalContext Context => context;

    public Diagnostics Diagnostics => diagnostics;

    /// <summary>The value of an argument converted to a type.</summary>
    public Value? Argument(string name, HclType type)
    {
        return Raw(name) is { } argument ? Read(argument, type) : null;
    }

    /// <summary>Like <see cref="Argument"/>, and reports the argument missing unless the body sets it.</summary>
    public Value? Required(string name, HclType type)
    {
        if (Raw(name) is not { } argument)
        {
            diagnostics.Error("Missing required argument", $"The argument \"{name}\" is required, but it is not set.", End());
            return null;
        }

        var value = argument.Expression.Evaluate(context, diagnostics);
        if (value is not NullValue) return Convert(argument, value, type);
        diagnostics.Error("Missing required argument", $"The argument \"{name}\" is required and must not be null.", argument.Expression.Range);
        return null;
    }

    /// <summary>The argument unevaluated, for what is no ordinary value, such as a type constraint.</summary>
    public Argument? Raw(string name)
    {
        arguments.Add(name);
        if (body.IsJson) ReportRepeated(name);
        return body.Argument(name);
    }

    public string? Text(string name) => (Argument(name, HclType.String) as StringValue)?.Text;

    public bool? Flag(string name) => (Argument(name, HclType.Bool) as BoolValue)?.Is;

    public Number? Number(string name) => (Argument(name, HclType.Number) as NumberValue)?.Number;

    /// <summary>A whole number of 64 bits; any other number is reported.</summary>
    public long? Integer(string name)
    {
        if (Number(name) is not { } number) return null;
        if (number.TryToInt64(out var whole)) return whole;
        diagnostics.Error("Incorrect argument value", $"Inappropriate value for \"{name}\": a whole number is required, not {number}.", RangeOf(name));
        return null;
    }

    /// <summary>A list of strings; null elements are left out.</summary>
    public ImmutableArray<string>? Texts(string name) => Argument(name, new ListType(HclType.String)) is SequenceValue list
        ? [.. list.Items.OfType<StringValue>().Select(item => item.Text)]
        : null;

    /// <summary>A map of strings in ordinal order of its keys; null elements are left out.</summary>
    public ImmutableArray<KeyValuePair<string, string>>? TextMap(string name) => Argument(name, new MapType(HclType.String)) is MappingValue map
        ? [.. map.Entries.Where(entry => entry.Value is StringValue).Select(entry => KeyValuePair.Create(entry.Key, ((StringValue)entry.Value).Text))]
        : null;

    /// <summary>Where the value of an argument stands; where the body ends if it is absent.</summary>
    public SourceRange RangeOf(string name) => body.Argument(name)?.Expression.Range ?? End();

    public bool Has(string name) => body.Items.Any(item => item.Name == name);

    /// <summary>All blocks of a type, with exactly the labels named; one with others is reported and left out.</summary>
    public ImmutableArray<Block> Blocks(string type, params string[] labels)
    {
        blocks.Add(type);
        return [.. body.Blocks(type, labels.Length, diagnostics).Where(block => LabelCheck.Fits(block, labels, diagnostics))];
    }

    /// <summary>The only block of a type; a second one is reported.</summary>
    public Block? Block(string type, params string[] labels)
    {
        var found = Blocks(type, labels);
        foreach (var extra in found.Skip(1))
            diagnostics.Error(
                $"Duplicate {type} block",
                $"Only one {type} block is allowed here. The first is on line {found[0].TypeRange.StartPosition.Line}.", extra.Range);
        return found.FirstOrDefault();
    }

    /// <summary>Reports every argument and block that was never asked for.</summary>
    public void Finish() => Unexpected.Report(body, arguments, blocks, diagnostics);

    Value? Read(Argument argument, HclType type)
    {
        var value = argument.Expression.Evaluate(context, diagnostics);
        return value is NullValue ? null : Convert(argument, value, type);
    }

    Value? Convert(Argument argument, Value value, HclType type)
    {
        if (value is UnknownValue) return null;
        if (Conversion.TryConvert(value, type, out var converted, out var fault)) return converted;
        diagnostics.Error("Incorrect argument value", $"Inappropriate value for \"{argument.Name}\": {fault}.", argument.Expression.Range);
        return null;
    }

    // The native parser sees this for itself; a JSON property may be repeated as long as it means blocks.
    void ReportRepeated(string name)
    {
        foreach (var again in body.Items.Where(item => item.Name == name).Skip(1))
            diagnostics.Error("Argument set twice", $"The argument \"{name}\" may be set only once.", again.NameRange);
    }

    SourceRange End() => body.Range with { Start = Math.Max(body.Range.Start, body.Range.End - 1) };
}
