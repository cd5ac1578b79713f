namespace Holdfast.Client;

/// <summary>An answer and the revision it shows.</summary>
/// <param name="Index">Pass as <see cref="QueryOptions.Index"/> to wait for something newer.</param>
/// <param name="NextToken">Where the next page begins; empty on the last one.</param>
public sealed record QueryResult<T>(T Value, long Index, string NextToken, bool KnownLeader, TimeSpan LastContact);
