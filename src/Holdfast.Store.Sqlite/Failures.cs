using Holdfast.Sqlite;

namespace Holdfast.Store.Sqlite;

internal static class Failures
{
    /// <summary>The store's failure that stands for SQLite's.</summary>
    public static StoreException ToStoreException(this SqliteException e) => e.Failure switch
    {
        SqliteFailure.Full => new StoreFullException(e.Message, e),
        SqliteFailure.InUse => new StoreInUseException(e.Message, e),
        SqliteFailure.Damaged => new StoreDamagedException(e.Message, e),
        SqliteFailure.Unwritable => new StoreUnwritableException(e.Message, e),
        _ => new StoreException(e.Message, e),
    };
}
