using Holdfast.Store.Memory;
using Holdfast.Store.Tables;
using Holdfast.Testing;

namespace Holdfast.Store.Tests.Tables;

/// <summary>A memory store with a replica of pets.</summary>
internal sealed class World : IAsyncDisposable
{
    private World(Replica replica, MemoryStore store, PetTables tables, VirtualTime time) =>
        (Replica, Store, Tables, Time, Database) = (replica, store, tables, time, new(store, replica));

    public VirtualTime Time { get; }

    public MemoryStore Store { get; }

    public PetTables Tables { get; }

    public Replica Replica { get; }

    public Database Database { get; }

    public static async Task<World> StartAsync(params Pet[] pets)
    {
        var (time, tables) = (new VirtualTime(), new PetTables());
        var store = new MemoryStore(time);
        var world = new World(await Replica.StartAsync(store, tables.All, time, Bounded.Token()), store, tables, time);
        foreach (var pet in pets)
            await world.PutAsync(pet);
        return world;
    }

    public async Task<WriteResult> WriteAsync(WriteBatch batch) => await Database.WriteAsync(batch, Bounded.Token());

    public async Task<long> PutAsync(Pet pet) => (await WriteAsync(new WriteBatch().Put(Tables.Pets, pet))).Revision;

    public async Task<long> DeleteAsync(string name) => (await WriteAsync(new WriteBatch().Delete(Tables.Pets, name))).Revision;

    public async ValueTask DisposeAsync()
    {
        await Replica.DisposeAsync();
        await Store.DisposeAsync();
    }
}
