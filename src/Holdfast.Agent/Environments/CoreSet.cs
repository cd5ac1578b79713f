namespace Holdfast.Agent.Environments;

/// <summary>Core numbers as the kernel writes them: 0-3,7.</summary>
internal static class CoreSet
{
    internal static string Format(IReadOnlyList<int> cores)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var core in cores.Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == core - 1) ranges[^1] = (ranges[^1].First, core);
            else ranges.Add((core, core));
        }
        return string.Join(',', ranges.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}"));
    }
}
