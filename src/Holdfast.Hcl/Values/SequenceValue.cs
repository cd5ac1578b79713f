using System.Collections.Immutable;

namespace Holdfast.Hcl.Values;

/// <summary>A list, a set (sorted, without equals) or a tuple; <see cref="Value.Type"/> says which.</summary>
public sealed record SequenceValue : Value
{
    readonly int depth;
    readonly long size;
    readonly bool wholly = true;
    readonly bool sensitive;
    HclType? type;

    /// <summary>Without a type it is a tuple of the types of its items.</summary>
    internal SequenceValue(HclType? type, ImmutableArray<Value> items)
    {
        this.type = type;
        Items = items;
        foreach (var item in items)
        {
            depth = Math.Max(depth, item.Depth + 1);
            wholly &= item.IsWhollyKnown;
            sensitive |= item.HasSensitive;
            size += item.Size;
        }
    }

    public ImmutableArray<Value> Items { get; }

    public override HclType Type => type ??= new TupleType([.. Items.Select(item => item.Type)]);

    public bool IsSet => type is SetType;

    public override int Depth => depth;

    public override long Size => 1 + size;

    public override bool IsWhollyKnown => wholly;

    public override bool HasSensitive => Sensitive || sensitive;

    public bool Equals(SequenceValue? other) =>
        other is not null && Items.Length == other.Items.Length && Items.AsSpan().SequenceEqual(other.Items.AsSpan()) && Type == other.Type;

    public override int GetHashCode() => Items.Length == 0 ? 0 : HashCode.Combine(Items.Length, Items[0]);
}
