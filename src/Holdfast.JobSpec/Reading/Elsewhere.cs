using Holdfast.JobSpec.Blocks;
using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Reading;

/// <summary>Knows in which blocks a name is at home, so that one in the wrong place can be told where to go.</summary>
internal static class Elsewhere
{
    private const int MostNamed = 4;

    // Made on the first mistake only.
    private static readonly Lazy<ILookup<string, string>> Homes = new(() => Walk("job", JobBlocks.Job, []).Distinct().ToLookup(home => home.Name, home => home.Block, StringComparer.Ordinal));

    /// <summary>A sentence with a blank in front, or nothing for a name that stands nowhere.</summary>
    internal static string Of(string name)
    {
        var homes = Homes.Value[name].Distinct().ToList();
        return homes.Count is 0 or > MostNamed ? "" : $" It belongs in {string.Join(" or ", homes)}.";
    }

    private static IEnumerable<(string Name, string Block)> Walk(string block, IBlockSchema schema, HashSet<IBlockSchema> seen)
    {
        if (!seen.Add(schema)) yield break;
        foreach (var row in schema.AllRows)
        {
            yield return (row.Name, block);
            if (row.Schema is null) continue;
            foreach (var inner in Walk(row.Name, row.Schema, seen)) yield return inner;
        }
    }
}
