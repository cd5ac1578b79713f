namespace Holdfast.Store.Memory;

/// <summary>The versions of one key that are still kept, oldest first.</summary>
internal sealed class KeyHistory
{
    private readonly List<WatchEvent> _versions = [];

    /// <summary>The key's state; null when it does not exist.</summary>
    public WatchEvent? Newest => At(long.MaxValue);

    public WatchEvent? At(long revision) =>
        _versions.FindLast(v => v.ModRevision <= revision) is { Value: not null } version ? version : null;

    public WatchEvent Apply(Write write, long revision)
    {
        var before = Newest;
        var version = write.Value is null
            ? new WatchEvent(write.Key, null, 0, revision, 0)
            : new WatchEvent(write.Key, write.Value, before?.CreateRevision ?? revision, revision, (before?.Version ?? 0) + 1);
        _versions.Add(version);
        return version;
    }

    /// <summary>Whether anything is left.</summary>
    public bool Compact(long upTo)
    {
        var last = _versions.FindLastIndex(v => v.ModRevision <= upTo);
        if (last >= 0)
            _versions.RemoveRange(0, _versions[last].Value is null ? last + 1 : last);
        return _versions.Count > 0;
    }
}
