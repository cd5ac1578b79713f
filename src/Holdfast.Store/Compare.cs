namespace Holdfast.Store;

/// <summary>A condition on one key that a transaction demands.</summary>
/// <param name="Revision">Of <see cref="CompareKind.ModRevision"/>: the revision wanted; of <see cref="CompareKind.LeaseHeld"/>: the lease's token.</param>
public readonly record struct Compare(CompareKind Kind, string Key, long Revision)
{
    public static Compare Absent(string key) => new(CompareKind.Absent, key, 0);

    public static Compare Exists(string key) => new(CompareKind.Exists, key, 0);

    public static Compare ModRevision(string key, long revision) => new(CompareKind.ModRevision, key, revision);

    /// <summary>Fencing: the lease is held, by nobody who took it since.</summary>
    public static Compare LeaseHeld(Lease lease) => new(CompareKind.LeaseHeld, Lease.KeyOf(lease.Name), lease.Token);

    /// <param name="modRevision">The key's; 0 when it does not exist.</param>
    /// <param name="leaseHeld">Whether the lease at a key is held with a token.</param>
    public bool Holds(long modRevision, Func<string, long, bool> leaseHeld) => Kind switch
    {
        CompareKind.Absent => modRevision == 0,
        CompareKind.Exists => modRevision != 0,
        CompareKind.ModRevision => modRevision == Revision,
        _ => modRevision == Revision && leaseHeld(Key, Revision),
    };

    public override string ToString() => Kind switch
    {
        CompareKind.Absent => $"{Key} does not exist",
        CompareKind.Exists => $"{Key} exists",
        CompareKind.ModRevision => $"{Key} was last written at revision {Revision}",
        _ => $"{Key} is held with token {Revision}",
    };
}

public enum CompareKind
{
    Absent,
    Exists,
    ModRevision,
    LeaseHeld,
}
