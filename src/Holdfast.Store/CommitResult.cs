namespace Holdfast.Store;

/// <param name="Committed">Whether all compares held.</param>
/// <param name="Revision">The commit's revision; when nothing was changed, the store's newest.</param>
/// <param name="Failed">The first compare that did not hold.</param>
public readonly record struct CommitResult(bool Committed, long Revision, Compare? Failed)
{
    public static CommitResult Done(long revision) => new(Committed: true, revision, null);

    public static CommitResult Refused(long revision, Compare failed) => new(Committed: false, revision, failed);
}
