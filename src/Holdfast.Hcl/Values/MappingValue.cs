using System.Collections.Immutable;

namespace Holdfast.Hcl.Values;

/// <summary>A map or an object, its entries in ordinal order of their names; <see cref="Value.Type"/> says which.</summary>
public sealed record MappingValue : Value
{
    readonly int depth;
    readonly long size;
    readonly bool wholly = true;
    readonly bool sensitive;
    HclType? type;

    /// <summary>Without a type it is an object of the types of its entries.</summary>
    internal MappingValue(HclType? type, ImmutableArray<KeyValuePair<string, Value>> entries)
    {
        this.type = type;
        Entries = entries;
        foreach (var (name, value) in entries)
        {
            depth = Math.Max(depth, value.Depth + 1);
            wholly &= value.IsWhollyKnown;
            sensitive |= value.HasSensitive;
            size += value.Size + name.Length / 16;
        }
    }

    public ImmutableArray<KeyValuePair<string, Value>> Entries { get; }

    public override HclType Type => type ??= new ObjectType(Entries.Select(entry => new ObjectAttribute(entry.Key, entry.Value.Type)));

    public bool IsMap => type is MapType;

    public override int Depth => depth;

    public override long Size => 1 + size;

    public override bool IsWhollyKnown => wholly;

    public override bool HasSensitive => Sensitive || sensitive;

    public Value? Find(string name)
    {
        int low = 0, high = Entries.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Entries[middle].Key, name);
            if (order == 0) return Entries[middle].Value;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    public bool Equals(MappingValue? other) =>
        other is not null && Entries.Length == other.Entries.Length && Entries.AsSpan().SequenceEqual(other.Entries.AsSpan()) && Type == other.Type;

    public override int GetHashCode() => Entries.Length == 0 ? 0 : HashCode.Combine(Entries.Length, Entries[0].Key);

    internal static ImmutableArray<KeyValuePair<string, Value>> Sorted(IEnumerable<KeyValuePair<string, Value>> entries)
    {
        var byName = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (name, value) in entries) byName[name] = value;
        var sorted = byName.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return [.. sorted];
    }
}
