namespace Holdfast.Store.Collections;

internal sealed class SortedMapLeaf<TValue> : SortedMapNode<TValue>
    where TValue : class
{
    public SortedMapLeaf(object owner, string key, TValue value)
        : base(owner, [key], 1) => Values = [value];

    private SortedMapLeaf(object owner, string[] keys, TValue[] values, int count)
        : base(owner, keys, count) => Values = values;

    public TValue[] Values { get; private set; }

    public override SortedMapNode<TValue> Own(object owner) =>
        ReferenceEquals(Owner, owner)
            ? this
            : new SortedMapLeaf<TValue>(owner, Slice(Keys, 0, Count, Count), Slice(Values, 0, Count, Count), Count);

    public override TValue? Set(string key, TValue value, object owner)
    {
        var at = Search(key);
        if (at >= 0)
        {
            var old = Values[at];
            // The key goes with its value: the old value's key string would keep the old document's memory.
            (Keys[at], Values[at]) = (key, value);
            return old;
        }
        Keys = InsertAt(Keys, Count, ~at, key);
        Values = InsertAt(Values, Count, ~at, value);
        Count++;
        return null;
    }

    public override TValue? Remove(string key, object owner)
    {
        var at = Search(key);
        if (at < 0)
            return null;
        var old = Values[at];
        RemoveAt(Keys, Count, at);
        RemoveAt(Values, Count, at);
        Count--;
        return old;
    }

    public override SortedMapNode<TValue> Split(object owner)
    {
        var half = Count / 2;
        var moved = Count - half;
        var right = new SortedMapLeaf<TValue>(owner, Slice(Keys, half, moved, moved), Slice(Values, half, moved, moved), moved);
        (Keys, Values, Count) = (Slice(Keys, 0, half, half), Slice(Values, 0, half, half), half);
        return right;
    }

    public override void Append(SortedMapNode<TValue> right, string boundary)
    {
        var other = (SortedMapLeaf<TValue>)right;
        (Keys, Values) = (Slice(Keys, 0, Count, Count + other.Count), Slice(Values, 0, Count, Count + other.Count));
        Array.Copy(other.Keys, 0, Keys, Count, other.Count);
        Array.Copy(other.Values, 0, Values, Count, other.Count);
        Count += other.Count;
    }
}
