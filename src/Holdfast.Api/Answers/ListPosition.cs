using System.Globalization;

namespace Holdfast.Api.Answers;

/// <summary>Where an item stands in its list: by revision of creation, then by key. Lists by key alone have 0 for all.</summary>
internal readonly record struct ListPosition(long Created, string Key) : IComparable<ListPosition>
{
    public int CompareTo(ListPosition other) => Created != other.Created ? Created.CompareTo(other.Created) : string.CompareOrdinal(Key, other.Key);

    /// <summary>The token of the page that begins here.</summary>
    public override string ToString() => Created == 0 ? Key : string.Create(CultureInfo.InvariantCulture, $"{Created}.{Key}");

    public static ListPosition Parse(string token, bool byCreation)
    {
        if (!byCreation) return new(0, token);
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && long.TryParse(token.AsSpan(0, dot), CultureInfo.InvariantCulture, out var created)
            ? new(created, token[(dot + 1)..])
            : throw new FaultException(Fault.Invalid($"\"{token}\" is not a next_token of this list", "take it from the X-Nomad-NextToken header of the page before"));
    }
}
