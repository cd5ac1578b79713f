using Holdfast.JobSpec.Blocks;
using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Reading;

/// <summary>Knows in which blocks a name is at home, so that one in the wrong place can be told where to go.</summary>
internal static class Elsewhere
{
    private const int MostNamed = 4;

    // Made on the first mistake only.
    private static readonly Lazy<ILookup<(string Name, bool IsBlock), string>> Homes = new(() =>
        Walk("job", JobBlocks.Job, []).Distinct().ToLookup(home => (home.Name, home.IsBlock), home => home.Parent));

    /// <summary>A sentence with a blank in front, or nothing for a name that stands nowhere.</summary>
    internal static string Of(string name, bool isBlock)
    {
        var homes = Homes.Value[(name, isBlock)].ToList();
        return homes.Count is 0 or > MostNamed ? "" : $" It belongs in {string.Join(" or ", homes)}.";
    }

    private static IEnumerable<(string Name, bool IsBlock, string Parent)> Walk(string block, IBlockSchema schema, HashSet<IBlockSchema> seen)
    {
        if (!seen.Add(schema)) yield break;
        foreach (var row in schema.AllRows)
        {
            yield return (row.Name, row.TakesBlocks, block);
            if (row.Schema is null) continue;
            foreach (var inner in Walk(row.Name, row.Schema, seen)) yield return inner;
        }
    }
}
