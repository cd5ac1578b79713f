using System.Text.RegularExpressions;

namespace Holdfast.Agent.Environments;

/// <summary>Puts values in place of ${name}; what has no value stays as it is, so that a shell inside the task may still use it.</summary>
internal static partial class Interpolation
{
    internal static string Replace(string text, ValueMap<string> variables, ValueMap<string> nodeValues) =>
        text.Contains("${", StringComparison.Ordinal) ? Reference().Replace(text, match => Find(match, variables, nodeValues) ?? match.Value) : text;

    private static string? Find(Match match, ValueMap<string> variables, ValueMap<string> nodeValues)
    {
        var name = match.Groups["key"].Success ? $"{match.Groups["root"].Value}.{match.Groups["key"].Value}" : match.Groups["name"].Value;
        if (nodeValues.TryGetValue(name, out var value)) return value;
        if (name.StartsWith("env.", StringComparison.Ordinal)) name = name["env.".Length..];
        return variables.TryGetValue(name, out value) || variables.TryGetValue(VariableName.Clean(name), out value) ? value : null;
    }

    // ${attr.os.name}, ${NOMAD_PORT_http}, ${meta["rack"]}
    [GeneratedRegex("""\$\{\s*(?:(?<root>[a-z]+)\["(?<key>[^"]+)"\]|(?<name>[A-Za-z0-9_.\-/]+))\s*\}""")]
    private static partial Regex Reference();
}
