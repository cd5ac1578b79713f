using System.Collections;
using Holdfast.Store.Collections;

namespace Holdfast.Store.Tables;

/// <summary>A map's values as a collection that knows its size.</summary>
internal sealed class Rows<T>(SortedMap<T> map) : IReadOnlyCollection<T>
    where T : class
{
    public int Count => map.Count;

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var entry in map.Entries())
            yield return entry.Value;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
