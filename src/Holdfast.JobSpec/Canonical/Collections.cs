namespace Holdfast.JobSpec.Canonical;

/// <summary>An empty collection and none are the same to a user, so the canonical form has one spelling for both: null.</summary>
internal static class Collections
{
    internal static ValueList<T>? NullIfEmpty<T>(this ValueList<T>? list) => list is { Count: > 0 } ? list : null;

    internal static ValueMap<T>? NullIfEmpty<T>(this ValueMap<T>? map) => map is { Count: > 0 } ? map : null;

    /// <summary>Each element made canonical; an empty list becomes null.</summary>
    internal static ValueList<T>? Each<T>(this ValueList<T>? list, Func<T, T> canonical)
    {
        if (list is not { Count: > 0 }) return null;
        var items = new T[list.Count];
        for (var i = 0; i < items.Length; i++) items[i] = canonical(list[i]);
        return ValueList.Create<T>(items);
    }

    internal static string Or(this string text, string fallback) => text.Length == 0 ? fallback : text;
}
