namespace Holdfast.Store.Tables;

/// <summary>Documents to write together, all or nothing, and what must hold for it. Each document at most once.</summary>
public sealed class WriteBatch
{
    /// <summary>More writes than this go into several batches, each valid by itself.</summary>
    public const int MaxWrites = Transaction.MaxOperations;

    private const int LargeDocument = 1 << 20;

    private readonly List<Compare> _compares = [];
    private readonly List<Write> _writes = [];
    private readonly Dictionary<string, (Table Table, string Key)> _documents = [];
    private long _bytes;

    public int Count => _writes.Count;

    /// <summary>Whether another document of up to 1 MiB, with a condition, still fits.</summary>
    public bool HasRoom =>
        _writes.Count < MaxWrites && _compares.Count < Transaction.MaxOperations - 1 && _bytes + LargeDocument <= Transaction.MaxBytes;

    /// <summary>Writes the document whatever is there now.</summary>
    public WriteBatch Put<T>(Table<T> table, T document)
        where T : class
    {
        Add(Write.Put(StoreKey(table, table.KeyOf(document)), table.Encode(document)));
        return this;
    }

    /// <summary>Writes the document if there is none with its key.</summary>
    public WriteBatch Insert<T>(Table<T> table, T document)
        where T : class => ExpectAbsent(table, table.KeyOf(document)).Put(table, document);

    /// <summary>Writes the document if the stored one is still the one that it was made from: has its ModifyIndex.</summary>
    public WriteBatch Replace<T>(Table<T> table, T document)
        where T : class => Replace(table, document, table.ModifiedAt(document));

    /// <summary>Writes the document if the stored one still has that ModifyIndex.</summary>
    public WriteBatch Replace<T>(Table<T> table, T document, long modifyIndex)
        where T : class => Expect(table, table.KeyOf(document), modifyIndex).Put(table, document);

    /// <summary>Deletes what is there, if anything.</summary>
    public WriteBatch Delete(Table table, string key)
    {
        Add(Write.Delete(StoreKey(table, key)));
        return this;
    }

    /// <summary>Deletes the document if it still has that ModifyIndex.</summary>
    public WriteBatch Delete(Table table, string key, long modifyIndex) => Expect(table, key, modifyIndex).Delete(table, key);

    /// <summary>Demands that the document still has that ModifyIndex, without writing it.</summary>
    public WriteBatch Expect(Table table, string key, long modifyIndex)
    {
        _compares.Add(Compare.ModRevision(StoreKey(table, key), modifyIndex));
        return this;
    }

    public WriteBatch ExpectExists(Table table, string key)
    {
        _compares.Add(Compare.Exists(StoreKey(table, key)));
        return this;
    }

    public WriteBatch ExpectAbsent(Table table, string key)
    {
        _compares.Add(Compare.Absent(StoreKey(table, key)));
        return this;
    }

    /// <summary>Demands that the lease is still held.</summary>
    public WriteBatch Fence(Lease lease)
    {
        _compares.Add(lease.Fence);
        return this;
    }

    internal Transaction ToTransaction() => new(_compares, _writes);

    internal WriteConflict Explain(Compare failed)
    {
        var (table, key) = _documents.GetValueOrDefault(failed.Key);
        return failed.Kind switch
        {
            CompareKind.Absent => new(table, key, $"no {table} '{key}' yet"),
            CompareKind.Exists => new(table, key, $"{table} '{key}' to exist"),
            CompareKind.ModRevision => new(table, key, $"{table} '{key}' to be as last written at index {failed.Revision}"),
            _ => new(null, failed.Key, $"the lease '{failed.Key}' to be still held"),
        };
    }

    private string StoreKey(Table table, string key)
    {
        var storeKey = table.StoreKey(key);
        _documents[storeKey] = (table, key);
        return storeKey;
    }

    private void Add(Write write)
    {
        _writes.Add(write);
        _bytes += (write.Key.Length * 3L) + (write.Value?.Length ?? 0);
    }
}
