namespace Holdfast.Store.Collections;

internal sealed class SortedMapBranch<TValue> : SortedMapNode<TValue>
    where TValue : class
{
    public SortedMapBranch(object owner, SortedMapNode<TValue> left, SortedMapNode<TValue> right)
        : base(owner, [left.Keys[0], right.Keys[0]], 2) => Children = [left, right];

    private SortedMapBranch(object owner, string[] keys, SortedMapNode<TValue>[] children, int count)
        : base(owner, keys, count) => Children = children;

    public SortedMapNode<TValue>[] Children { get; private set; }

    public SortedMapNode<TValue> ChildFor(string key) => Children[ChildIndexFor(key)];

    public int ChildIndexFor(string key)
    {
        var at = Search(key, low: 1);
        return at >= 0 ? at : ~at - 1;
    }

    public override SortedMapNode<TValue> Own(object owner) =>
        ReferenceEquals(Owner, owner)
            ? this
            : new SortedMapBranch<TValue>(owner, Slice(Keys, 0, Count, Count), Slice(Children, 0, Count, Count), Count);

    public override TValue? Set(string key, TValue value, object owner)
    {
        var at = ChildIndexFor(key);
        var child = OwnChild(at, owner);
        var old = child.Set(key, value, owner);
        if (child.IsOverfull)
        {
            var right = child.Split(owner);
            Keys = InsertAt(Keys, Count, at + 1, right.Keys[0]);
            Children = InsertAt(Children, Count, at + 1, right);
            Count++;
        }
        return old;
    }

    public override TValue? Remove(string key, object owner)
    {
        var at = ChildIndexFor(key);
        var child = OwnChild(at, owner);
        var old = child.Remove(key, owner);
        if (child.Count == 0)
            Drop(at);
        else if (child.Count < Sparse)
            MergeWithNeighbour(at, owner);
        return old;
    }

    public override SortedMapNode<TValue> Split(object owner)
    {
        var half = Count / 2;
        var moved = Count - half;
        var right = new SortedMapBranch<TValue>(owner, Slice(Keys, half, moved, moved), Slice(Children, half, moved, moved), moved);
        (Keys, Children, Count) = (Slice(Keys, 0, half, half), Slice(Children, 0, half, half), half);
        return right;
    }

    public override void Append(SortedMapNode<TValue> right, string boundary)
    {
        var other = (SortedMapBranch<TValue>)right;
        (Keys, Children) = (Slice(Keys, 0, Count, Count + other.Count), Slice(Children, 0, Count, Count + other.Count));
        Array.Copy(other.Keys, 0, Keys, Count, other.Count);
        // Here the neighbour's first key begins to be looked at.
        Keys[Count] = boundary;
        Array.Copy(other.Children, 0, Children, Count, other.Count);
        Count += other.Count;
    }

    private SortedMapNode<TValue> OwnChild(int at, object owner) => Children[at] = Children[at].Own(owner);

    private void Drop(int at)
    {
        RemoveAt(Keys, Count, at);
        RemoveAt(Children, Count, at);
        Count--;
    }

    private void MergeWithNeighbour(int at, object owner)
    {
        var left = at > 0 ? at - 1 : at;
        if (left + 1 >= Count || Children[left].Count + Children[left + 1].Count > Capacity * 3 / 4)
            return;
        OwnChild(left, owner).Append(Children[left + 1], Keys[left + 1]);
        Drop(left + 1);
    }
}
