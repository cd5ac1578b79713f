namespace Holdfast.Store.Documents;

/// <summary>The document at a lease's key. It may outlive the lease: an expired one stays until the next taker.</summary>
public sealed record LeaseHolder
{
    public string Name { get; init; } = "";
    public string Holder { get; init; } = "";
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
