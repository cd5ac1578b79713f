namespace Holdfast.Store.Collections;

/// <summary>
/// A node of a <see cref="SortedMap{TValue}"/>. It is changed only by the builder whose owner token it carries, which no longer exists once
/// the map was handed out; so that whoever reads a map never sees it change.
/// </summary>
internal abstract class SortedMapNode<TValue>
    where TValue : class
{
    /// <summary>Larger nodes cost more to copy, smaller ones more to walk; 32 keeps a copied path of two million entries near 1.5 KB.</summary>
    protected const int Capacity = 32;

    /// <summary>Nodes that fall below look for a neighbour to merge with.</summary>
    protected const int Sparse = Capacity / 4;

    protected SortedMapNode(object owner, string[] keys, int count) => (Owner, Keys, Count) = (owner, keys, count);

    public object Owner { get; }

    /// <summary>Of a leaf: the entries' keys. Of a branch: the smallest key that its child may hold; the first is never looked at, as it may be too large.</summary>
    public string[] Keys { get; protected set; }

    public int Count { get; protected set; }

    public bool IsOverfull => Count > Capacity;

    public abstract SortedMapNode<TValue> Own(object owner);

    public abstract TValue? Set(string key, TValue value, object owner);

    public abstract TValue? Remove(string key, object owner);

    /// <summary>Moves the upper half to a new node.</summary>
    public abstract SortedMapNode<TValue> Split(object owner);

    /// <summary>Appends all of the right neighbour, whose keys are not below the boundary.</summary>
    public abstract void Append(SortedMapNode<TValue> right, string boundary);

    /// <summary>Where the key is, or the complement of where it would be.</summary>
    /// <param name="low">The first key to look at.</param>
    public int Search(string key, int low = 0)
    {
        var high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = KeyOrder.Compare(Keys[middle], key);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }

    protected static T[] Slice<T>(T[] from, int start, int count, int room)
    {
        var slice = new T[Math.Max(count, room)];
        Array.Copy(from, start, slice, 0, count);
        return slice;
    }

    protected static T[] InsertAt<T>(T[] array, int count, int at, T item)
    {
        var target = count < array.Length ? array : Slice(array, 0, at, Math.Min(Math.Max(4, count * 2), Capacity + 1));
        Array.Copy(array, at, target, at + 1, count - at);
        target[at] = item;
        return target;
    }

    protected static void RemoveAt<T>(T[] array, int count, int at)
    {
        Array.Copy(array, at + 1, array, at, count - at - 1);
        array[count - 1] = default!;
    }
}
