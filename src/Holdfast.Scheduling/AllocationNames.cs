using System.Globalization;

namespace Holdfast.Scheduling;

/// <summary>Names of allocations: job.group[index], the index counting from 0 within the group.</summary>
internal static class AllocationNames
{
    internal static string Of(string job, string group, int index) => string.Create(CultureInfo.InvariantCulture, $"{job}.{group}[{index}]");

    /// <summary>The index in a name, or -1 when it has none.</summary>
    internal static int IndexOf(string name)
    {
        var open = name.LastIndexOf('[');
        if (open < 0 || !name.EndsWith(']')) return -1;
        return int.TryParse(name.AsSpan(open + 1, name.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
    }
}
