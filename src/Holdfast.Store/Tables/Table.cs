namespace Holdfast.Store.Tables;

/// <summary>A declared kind of document. The store's keys of a table are its name, a slash, and the document's key.</summary>
public abstract class Table
{
    private protected Table(string name, string summary)
    {
        Name = name;
        Summary = summary;
        Prefix = name + "/";
    }

    /// <summary>Lower case with dashes, as in <c>job-versions</c>.</summary>
    public string Name { get; }

    /// <summary>What a document of it is, in a sentence, for the reference page.</summary>
    public string Summary { get; }

    /// <summary>What all store keys of the table start with.</summary>
    public string Prefix { get; }

    public abstract Type Document { get; }

    public abstract IReadOnlyList<Index> Indexes { get; }

    public string StoreKey(string key) => Prefix + key;

    public override string ToString() => Name;

    internal abstract TableState Empty(long revision);
}
