namespace Holdfast.Store.Collections;

/// <summary>
/// An immutable map ordered by <see cref="KeyOrder"/>: a persistent B-tree. A change copies one path of nodes; a <see cref="Builder"/> copies
/// each node once however often it changes. About 16 to 24 bytes an entry beside the key and the value.
/// </summary>
public sealed class SortedMap<TValue>
    where TValue : class
{
    public static readonly SortedMap<TValue> Empty = new(null, 0);

    private readonly SortedMapNode<TValue>? _root;

    internal SortedMap(SortedMapNode<TValue>? root, int count) => (_root, Count) = (root, count);

    public int Count { get; }

    public TValue? Find(string key)
    {
        var node = _root;
        while (node is SortedMapBranch<TValue> branch)
            node = branch.ChildFor(key);
        return node is SortedMapLeaf<TValue> leaf && leaf.Search(key) is >= 0 and var at ? leaf.Values[at] : null;
    }

    public Builder ToBuilder() => new(_root, Count);

    /// <summary>All entries, in order.</summary>
    public IEnumerable<KeyValuePair<string, TValue>> Entries() => From("", inclusive: true);

    /// <summary>The entries whose key starts with the prefix, in order.</summary>
    public IEnumerable<KeyValuePair<string, TValue>> WithPrefix(string prefix) =>
        prefix.Length == 0 ? Entries() : From(prefix, inclusive: true).TakeWhile(e => e.Key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The entries from a key on, in order.</summary>
    public IEnumerable<KeyValuePair<string, TValue>> From(string key, bool inclusive)
    {
        var path = new Stack<(SortedMapBranch<TValue> Branch, int Next)>();
        var leaf = Descend(_root, key, path);
        var at = leaf?.Search(key) ?? 0;
        at = at < 0 ? ~at : inclusive ? at : at + 1;
        while (leaf is not null)
        {
            for (; at < leaf.Count; at++)
                yield return new(leaf.Keys[at], leaf.Values[at]);
            (leaf, at) = (NextLeaf(path), 0);
        }
    }

    private static SortedMapLeaf<TValue>? Descend(SortedMapNode<TValue>? node, string key, Stack<(SortedMapBranch<TValue>, int)> path)
    {
        while (node is SortedMapBranch<TValue> branch)
        {
            var child = branch.ChildIndexFor(key);
            path.Push((branch, child + 1));
            node = branch.Children[child];
        }
        return (SortedMapLeaf<TValue>?)node;
    }

    private static SortedMapLeaf<TValue>? NextLeaf(Stack<(SortedMapBranch<TValue> Branch, int Next)> path)
    {
        while (path.TryPop(out var top))
        {
            if (top.Next < top.Branch.Count)
            {
                path.Push((top.Branch, top.Next + 1));
                return Descend(top.Branch.Children[top.Next], "", path);
            }
        }
        return null;
    }

    /// <summary>A map being changed by one owner; nodes made since the last <see cref="ToMap"/> are changed in place.</summary>
    public sealed class Builder
    {
        private SortedMapNode<TValue>? _root;
        private object _owner = new();

        internal Builder(SortedMapNode<TValue>? root, int count) => (_root, Count) = (root, count);

        public int Count { get; private set; }

        public TValue? Find(string key) => new SortedMap<TValue>(_root, Count).Find(key);

        /// <summary>Puts the value, and gives the one that was there.</summary>
        public TValue? Set(string key, TValue value)
        {
            if (_root is null)
            {
                _root = new SortedMapLeaf<TValue>(_owner, key, value);
                Count = 1;
                return null;
            }
            _root = _root.Own(_owner);
            var old = _root.Set(key, value, _owner);
            if (old is null)
                Count++;
            if (_root.IsOverfull)
                _root = new SortedMapBranch<TValue>(_owner, _root, _root.Split(_owner));
            return old;
        }

        /// <summary>Takes the key out, and gives the value that was there.</summary>
        public TValue? Remove(string key)
        {
            if (Find(key) is null)
                return null;
            _root = _root!.Own(_owner);
            var old = _root.Remove(key, _owner);
            Count--;
            while (_root is SortedMapBranch<TValue> { Count: 1 } branch)
                _root = branch.Children[0];
            if (_root!.Count == 0)
                _root = null;
            return old;
        }

        public SortedMap<TValue> ToMap()
        {
            _owner = new();
            return _root is null ? Empty : new(_root, Count);
        }
    }
}
