namespace Holdfast.Store;

/// <param name="Entries">In the order of keys.</param>
/// <param name="Revision">The revision that was read.</param>
/// <param name="More">Whether the limit left entries out.</param>
public sealed record RangeResult(IReadOnlyList<Entry> Entries, long Revision, bool More);
