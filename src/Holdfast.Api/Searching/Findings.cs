namespace Holdfast.Api.Searching;

/// <summary>Matches by context, at most <see cref="Limit"/> of each.</summary>
/// <param name="Truncations">Whether a context had more.</param>
internal sealed record Findings<T>(ValueMap<ValueList<T>> Matches, ValueMap<bool> Truncations)
{
    public const int Limit = 20;

    public static Findings<T> Of(IEnumerable<(string Context, IEnumerable<T> Matches)> rows)
    {
        var found = rows.Select(row => (row.Context, Matches: row.Matches.Take(Limit + 1).ToList())).ToList();
        return new(
            found.ToValueMap(row => row.Context, row => row.Matches.Take(Limit).ToValueList()), found.ToValueMap(row => row.Context, row => row.Matches.Count > Limit));
    }
}
