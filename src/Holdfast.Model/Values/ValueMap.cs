using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Holdfast.Model.Values;

/// <summary>
/// An immutable map from text, kept in the ordinal order of its keys (the order in which Go writes maps to JSON), whose equality is
/// that of its entries. Small and compact rather than fast for thousands of entries: lookups are a binary search.
/// </summary>
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private readonly string[] _keys;
    private readonly T[] _values;

    private ValueMap(string[] keys, T[] values) => (_keys, _values) = (keys, values);

    public static ValueMap<T> Empty { get; } = new([], []);

    /// <summary>The last of several entries with the same key wins.</summary>
    public static ValueMap<T> From(IEnumerable<KeyValuePair<string, T>> entries)
    {
        var sorted = new SortedList<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in entries) sorted[key] = value;
        return sorted.Count == 0 ? Empty : new([.. sorted.Keys], [.. sorted.Values]);
    }

    /// <summary>
    /// A map over keys that are in ordinal order and distinct already. The arrays are taken over, not copied, so that many maps can share
    /// one array of keys; the caller changes neither afterwards.
    /// </summary>
    public static ValueMap<T> FromSorted(string[] keys, T[] values) => new(keys, values);

    public int Count => _keys.Length;

    public IEnumerable<string> Keys => _keys;

    public IEnumerable<T> Values => _values;

    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"no entry {key}");

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? _values[index] : default;
        return index >= 0;
    }

    public ValueMap<T> With(string key, T value) => From(this.Append(KeyValuePair.Create(key, value)));

    public ValueMap<T> Without(string key) => From(this.Where(entry => entry.Key != key));

    public bool Equals(ValueMap<T>? other)
    {
        if (ReferenceEquals(this, other)) return true;
        return other is not null && _keys.AsSpan().SequenceEqual(other._keys)
            && _values.AsSpan().SequenceEqual(other._values, EqualityComparer<T>.Default);
    }

    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var key in _keys) hash.Add(key, StringComparer.Ordinal);
        foreach (var value in _values) hash.Add(value);
        return hash.ToHashCode();
    }

    public override string ToString() => $"{{{string.Join(", ", this.Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (var i = 0; i < _keys.Length; i++) yield return new(_keys[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string key) => Array.BinarySearch(_keys, key, StringComparer.Ordinal);
}

/// <summary>Makes value maps.</summary>
public static class ValueMap
{
    public static ValueMap<T> ToValueMap<T>(this IEnumerable<KeyValuePair<string, T>> entries) => ValueMap<T>.From(entries);

    public static ValueMap<T> ToValueMap<TSource, T>(this IEnumerable<TSource> source, Func<TSource, string> key, Func<TSource, T> value) =>
        ValueMap<T>.From(source.Select(item => KeyValuePair.Create(key(item), value(item))));

    /// <summary>The map, or an empty one in place of null.</summary>
    public static ValueMap<T> OrEmpty<T>(this ValueMap<T>? map) => map ?? ValueMap<T>.Empty;
}
