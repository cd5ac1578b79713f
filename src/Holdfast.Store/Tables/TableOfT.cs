using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Holdfast.Store.Tables;

/// <summary>A table of documents of one record type, kept as JSON.</summary>
public sealed class Table<T> : Table
    where T : class
{
    private readonly Func<T, string> _key;
    private readonly JsonTypeInfo<T> _json;
    private readonly Func<T, long, long, T> _stamp;
    private readonly Func<T, long> _modified;
    private readonly ImmutableArray<Index<T>> _indexes;

    /// <param name="key">The document's key: unique in the table. Return the record's own string where one property is the key: it is then not stored twice.</param>
    /// <param name="modified">The record's modify revision.</param>
    /// <param name="stamp">The record with its create and modify revision set; revisions are the store's and are not part of the stored JSON.</param>
    public Table(
        string name,
        string summary,
        JsonTypeInfo<T> json,
        Func<T, string> key,
        Func<T, long> modified,
        Func<T, long, long, T> stamp,
        params ReadOnlySpan<Index<T>> indexes)
        : base(name, summary)
    {
        (_json, _key, _modified, _stamp, _indexes) = (json, key, modified, stamp, [.. indexes]);
        for (var i = 0; i < _indexes.Length; i++)
            _indexes[i].AttachTo(this, i);
    }

    public override Type Document => typeof(T);

    public override IReadOnlyList<Index> Indexes => _indexes;

    public string KeyOf(T document) => _key(document);

    /// <summary>The revision that last wrote the document, as it was read.</summary>
    public long ModifiedAt(T document) => _modified(document);

    internal ImmutableArray<Index<T>> TypedIndexes => _indexes;

    internal byte[] Encode(T document) => JsonSerializer.SerializeToUtf8Bytes(_stamp(document, 0, 0), _json);

    internal T Decode(string storeKey, ReadOnlySpan<byte> value, long createRevision, long modRevision)
    {
        try
        {
            var document = JsonSerializer.Deserialize(value, _json) ?? throw new JsonException("null is not a document");
            return _stamp(document, createRevision, modRevision);
        }
        catch (JsonException e)
        {
            throw new StoreDamagedException(
                $"The document at the key '{storeKey}', revision {modRevision}, cannot be read as {typeof(T).Name}: {e.Message} "
                + "Was it written by a newer version? Run that one, or restore a backup.", e);
        }
    }

    internal override TableState Empty(long revision) => TableState<T>.Empty(this, revision);
}
