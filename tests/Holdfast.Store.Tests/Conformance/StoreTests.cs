using Holdfast.Testing;

namespace Holdfast.Store.Tests.Conformance;

/// <summary>What every engine must do; an engine's class adds only how to open it.</summary>
public abstract partial class StoreTests : IAsyncLifetime
{
    private IStore? _store;

    protected VirtualTime Time { get; } = new();

    private IStore Store => _store!;

    public async ValueTask InitializeAsync() => _store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        CleanUp();
        GC.SuppressFinalize(this);
    }

    protected abstract bool IsDurable { get; }

    /// <summary>Opens the test's store; called again, after the first was disposed, it gives what is durable.</summary>
    protected abstract ValueTask<IStore> OpenAsync();

    protected virtual void CleanUp()
    {
    }
}
