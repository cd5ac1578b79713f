using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Holdfast.Scheduling.Feasibility.Constraints;

/// <summary>
/// Regular expressions as constraints use them: Go's syntax, matched in time linear in the input. What .NET writes differently (named
/// groups, POSIX classes, \z) is rewritten; an expression that cannot be read matches nothing.
/// </summary>
internal static class RegularExpressions
{
    private const int KeptAtMost = 1_000;

    private static readonly (string Go, string Net)[] Rewrites =
    [
        ("(?P<", "(?<"),
        ("[:alpha:]", "a-zA-Z"),
        ("[:digit:]", "0-9"),
        ("[:alnum:]", "a-zA-Z0-9"),
        ("[:upper:]", "A-Z"),
        ("[:lower:]", "a-z"),
        ("[:space:]", @"\s"),
        ("[:word:]", @"\w"),
        ("[:xdigit:]", "0-9A-Fa-f"),
    ];

    // Compiled forms by text: a cache only, the outcome of a match never depends on it.
    private static readonly ConcurrentDictionary<string, Regex?> Compiled = new(StringComparer.Ordinal);

    internal static bool Matches(string text, string pattern)
    {
        if (Compiled.Count > KeptAtMost) Compiled.Clear();
        return Compiled.GetOrAdd(pattern, Compile)?.IsMatch(text) == true;
    }

    private static Regex? Compile(string pattern)
    {
        foreach (var (go, net) in Rewrites) pattern = pattern.Replace(go, net, StringComparison.Ordinal);
        try
        {
            return new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception fault) when (fault is RegexParseException or NotSupportedException)
        {
            return null;
        }
    }
}
