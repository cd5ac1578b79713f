using Holdfast.Store.Memory;
using Holdfast.Store.Tests.Conformance;

namespace Holdfast.Store.Tests.Engines;

public sealed class MemoryStoreTests : StoreTests
{
    protected override bool IsDurable => false;

    protected override ValueTask<IStore> OpenAsync() => new(new MemoryStore(Time));
}
