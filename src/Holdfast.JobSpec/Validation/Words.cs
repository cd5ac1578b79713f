using Holdfast.Hcl;

namespace Holdfast.JobSpec.Validation;

/// <summary>Phrases that several rules use.</summary>
internal static class Words
{
    internal static string AnyOf(IReadOnlyList<string> known) => known.Count == 1 ? $"\"{known[0]}\"" : $"{Quoted(known.Take(known.Count - 1))} or \"{known[^1]}\"";

    internal static string Suggestion(string given, IEnumerable<string> known) => NameSuggestion.For(given, known) is { } meant ? $". Did you mean \"{meant}\"?" : "";

    /// <summary>Text that only the node can fill in cannot be judged before.</summary>
    internal static bool IsRuntime(string text) => text.Contains("${", StringComparison.Ordinal);

    internal static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    /// <summary>Each value that occurs more than once.</summary>
    internal static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key);

    internal static bool Escapes(string path) =>
        path.Split('/').Aggregate((Depth: 0, Out: false), (at, step) => step switch
        {
            "" or "." => at,
            ".." => (at.Depth - 1, at.Out || at.Depth == 0),
            _ => (at.Depth + 1, at.Out),
        }).Out;
}
