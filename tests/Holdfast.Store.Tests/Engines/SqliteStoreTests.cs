using Holdfast.Store.Sqlite;
using Holdfast.Store.Tests.Conformance;

namespace Holdfast.Store.Tests.Engines;

public sealed class SqliteStoreTests : StoreTests
{
    private readonly TemporaryDirectory _directory = new();

    protected override bool IsDurable => true;

    protected override ValueTask<IStore> OpenAsync() => new(SqliteStore.Open(_directory.File("store.db"), Time));

    protected override void CleanUp() => _directory.Dispose();
}
