using Holdfast.Store.Collections;

namespace Holdfast.Store.Tables;

/// <param name="EmptiedAt">The revision that last took the last document from a bucket: all that is known of when an absent value changed.</param>
internal sealed record IndexState<T>(SortedMap<IndexBucket<T>> Buckets, long EmptiedAt)
    where T : class;

/// <summary>The documents with one value of an index, by their key.</summary>
/// <param name="ChangedAt">The revision that last added, changed or took one of them.</param>
internal sealed record IndexBucket<T>(SortedMap<T> Rows, long ChangedAt)
    where T : class;
