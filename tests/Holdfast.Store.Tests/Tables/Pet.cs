using System.Text.Json.Serialization;
using Holdfast.Store.Tables;

namespace Holdfast.Store.Tests.Tables;

/// <summary>A small document for tests of the typed layer.</summary>
internal sealed record Pet(string Name, string? Owner = null, int Age = 0, long CreateIndex = 0, long ModifyIndex = 0)
{
    public string[] Friends { get; init; } = [];
}

[JsonSerializable(typeof(Pet))]
internal sealed partial class PetJson : JsonSerializerContext;

internal sealed class PetTables
{
    public PetTables()
    {
        Pets = new(
            "pets", "A pet.", PetJson.Default.Pet, p => p.Name, p => p.ModifyIndex, (p, c, m) => p with { CreateIndex = c, ModifyIndex = m }, ByOwner, ByFriend);
        Others = new("others", "Another.", PetJson.Default.Pet, p => p.Name, p => p.ModifyIndex, (p, c, m) => p with { CreateIndex = c, ModifyIndex = m });
        All = new(Pets, Others);
    }

    public Index<Pet> ByOwner { get; } = new("by-owner", p => p.Owner);

    public Index<Pet> ByFriend { get; } = new("by-friend", p => p.Friends);

    public Table<Pet> Pets { get; }

    public Table<Pet> Others { get; }

    public TableSet All { get; }
}
