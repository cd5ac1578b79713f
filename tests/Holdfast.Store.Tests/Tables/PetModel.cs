using Holdfast.Store.Tables;

namespace Holdfast.Store.Tests.Tables;

/// <summary>What the tables should hold, kept the slow and obvious way.</summary>
internal sealed class PetModel(PetTables tables)
{
    private readonly SortedDictionary<string, Pet> _pets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _ownerChanged = [];
    private readonly List<(string Name, Pet? New)> _planned = [];

    public void Plan(WriteBatch batch, string name, Random dice)
    {
        if (dice.Next(3) == 0)
        {
            batch.Delete(tables.Pets, name);
            _planned.Add((name, null));
            return;
        }
        string[] friends = [.. Enumerable.Range(0, dice.Next(4)).Select(_ => $"friend{dice.Next(5)}")];
        var pet = new Pet(name, dice.Next(4) == 0 ? null : $"owner{dice.Next(6)}", dice.Next(20)) { Friends = friends };
        batch.Put(tables.Pets, pet);
        _planned.Add((name, pet));
    }

    public void Committed(long revision)
    {
        foreach (var (name, @new) in _planned)
        {
            var old = _pets.GetValueOrDefault(name);
            foreach (var owner in new[] { old?.Owner, @new?.Owner }.OfType<string>())
                _ownerChanged[owner] = revision;
            if (@new is null)
                _pets.Remove(name);
            else
                _pets[name] = @new with { CreateIndex = old?.CreateIndex ?? revision, ModifyIndex = revision };
        }
        _planned.Clear();
    }

    public void AssertSame(Snapshot snapshot)
    {
        AssertSameDocuments(snapshot);
        foreach (var (owner, changed) in _ownerChanged)
        {
            var present = _pets.Values.Any(p => p.Owner == owner);
            Assert.True(present ? snapshot.ChangedAt(tables.ByOwner, owner) == changed : snapshot.ChangedAt(tables.ByOwner, owner) >= changed);
        }
    }

    public void AssertSameDocuments(Snapshot snapshot)
    {
        Assert.Equal(Show(_pets.Values), Show(snapshot.All(tables.Pets)));
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(Show(_pets.Values.Where(p => p.Owner == $"owner{i}")), Show(snapshot.Where(tables.ByOwner, $"owner{i}")));
            Assert.Equal(Show(_pets.Values.Where(p => p.Friends.Contains($"friend{i}"))), Show(snapshot.Where(tables.ByFriend, $"friend{i}")));
        }
    }

    private static List<string> Show(IEnumerable<Pet> pets) =>
        [.. pets.Select(p => $"{p.Name} {p.Owner} {p.Age} {p.CreateIndex} {p.ModifyIndex} {string.Join(',', p.Friends)}")];
}
