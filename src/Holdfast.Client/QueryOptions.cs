namespace Holdfast.Client;

/// <summary>What every request may say beside its own parameters.</summary>
public sealed record QueryOptions
{
    /// <summary>In place of the client's; * is all.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>In place of the client's.</summary>
    public string Region { get; init; } = "";

    /// <summary>Answer only once the data is newer than this revision, or after <see cref="Wait"/>; 0 answers at once.</summary>
    public long Index { get; init; }

    /// <summary>Of a blocking query; the server's default is 5 minutes, its maximum 10.</summary>
    public TimeSpan? Wait { get; init; }

    public string Prefix { get; init; } = "";

    /// <summary>An expression such as Status == "running" and Meta.team != "a".</summary>
    public string Filter { get; init; } = "";

    /// <summary>Page size; 0 is all.</summary>
    public int PerPage { get; init; }

    /// <summary><see cref="QueryResult{T}.NextToken"/> of the page before.</summary>
    public string NextToken { get; init; } = "";

    /// <summary>Oldest last or first, against the list's own order.</summary>
    public bool Reverse { get; init; }

    public bool Stale { get; init; }

    /// <summary>Parameters that only one endpoint knows.</summary>
    public ValueMap<string> Parameters { get; init; } = ValueMap<string>.Empty;
}
