using System.Collections.Immutable;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>The arguments of one call, already converted to the types of the parameters.</summary>
public readonly record struct Call(ImmutableArray<Value> Arguments)
{
    public int Count => Arguments.Length;

    public Value this[int index] => Arguments[index];

    public string Text(int index) => ((StringValue)Arguments[index]).Text;

    public Number Number(int index) => ((NumberValue)Arguments[index]).Number;

    public bool Flag(int index) => ((BoolValue)Arguments[index]).Is;

    /// <summary>The items of a list, set or tuple.</summary>
    public ImmutableArray<Value> Items(int index) => ((SequenceValue)Arguments[index]).Items;

    /// <summary>The texts of a list of strings, null elements as empty ones.</summary>
    public IEnumerable<string> Texts(int index) => Items(index).Select(item => item is StringValue text ? text.Text : "");

    /// <summary>The entries of a map or object.</summary>
    public ImmutableArray<KeyValuePair<string, Value>> Entries(int index) => ((MappingValue)Arguments[index]).Entries;
}
