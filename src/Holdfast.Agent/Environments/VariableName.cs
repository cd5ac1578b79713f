using System.Text.RegularExpressions;

namespace Holdfast.Agent.Environments;

/// <summary>Names of variables: anything but letters, digits, underscore and dot becomes an underscore.</summary>
internal static partial class VariableName
{
    internal static string Clean(string name) => Other().Replace(name, "_");

    [GeneratedRegex("[^A-Za-z0-9_.]")]
    private static partial Regex Other();
}
