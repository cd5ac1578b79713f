namespace Holdfast.Hcl;

/// <summary>Finds the known name that a misspelt one most probably meant.</summary>
public static class NameSuggestion
{
    const int LongestName = 64;

    /// <summary>The nearest name within a third of the given name's length (at least one edit), or null.</summary>
    public static string? For(string given, IEnumerable<string> known)
    {
        if (given.Length > LongestName) return null;
        string? best = null;
        var bestDistance = Math.Max(1, given.Length / 3) + 1;
        foreach (var name in known)
        {
            if (name.Length > LongestName) continue;
            var distance = Distance(given, name);
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (name, distance);
        }

        return best;
    }

    // Levenshtein's distance with neighbours swapped counting as one edit, since that is the commonest slip.
    static int Distance(string a, string b)
    {
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = last[j - 1] + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, substitution);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }

        return last[b.Length];
    }
}
