namespace Holdfast.Store;

/// <summary>One key as it is at some revision.</summary>
/// <param name="CreateRevision">The revision that created the key (again).</param>
/// <param name="ModRevision">The revision that last wrote it.</param>
/// <param name="Version">1 for a created key, one more for each write since.</param>
public sealed record Entry(string Key, ReadOnlyMemory<byte> Value, long CreateRevision, long ModRevision, long Version);
