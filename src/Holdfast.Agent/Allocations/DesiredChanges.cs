namespace Holdfast.Agent.Allocations;

/// <summary>What has to change on the node so that it runs what the servers want. Pure.</summary>
/// <param name="Start">Not known here yet.</param>
/// <param name="Update">Known, and newer than what is known; also those to be stopped.</param>
/// <param name="Forget">Known here, but no longer to the servers: stopped and deleted.</param>
internal sealed record DesiredChanges(IReadOnlyList<Allocation> Start, IReadOnlyList<Allocation> Update, IReadOnlyList<string> Forget)
{
    /// <param name="known">Allocations of the node by id, as last told by the servers.</param>
    internal static DesiredChanges Between(IReadOnlyDictionary<string, Allocation> known, IReadOnlyList<Allocation> desired)
    {
        var wanted = desired.Select(alloc => alloc.ID).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. desired.Where(alloc => !known.ContainsKey(alloc.ID) && ShouldRun(alloc))],
            [.. desired.Where(alloc => known.TryGetValue(alloc.ID, out var old) && (alloc.AllocModifyIndex > old.AllocModifyIndex || alloc.DesiredStatus != old.DesiredStatus))],
            [.. known.Keys.Where(id => !wanted.Contains(id)).Order(StringComparer.Ordinal)]);
    }

    // One that has ended, as the servers know, is never started a second time: this node may have collected it.
    private static bool ShouldRun(Allocation alloc) =>
        alloc.DesiredStatus == AllocDesiredStatus.Run && alloc.ClientStatus is not (AllocClientStatus.Complete or AllocClientStatus.Failed or AllocClientStatus.Lost);
}
