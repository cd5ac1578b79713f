using System.Text;
using System.Text.RegularExpressions;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Files below a directory by glob: <c>*</c> and <c>?</c> within a name, <c>**</c> across directories, <c>[a-z]</c>, <c>{a,b}</c>.</summary>
static class FileSet
{
    public static CallResult Find(string directory, string pattern)
    {
        if (RegexSyntax.Compile(ToRegex(pattern), out _) is not { } regex)
            return CallResult.Invalid(1, "it is no file pattern such as *.hcl or config/**/*.json");
        if (!Directory.Exists(directory)) return Value.Set(HclType.String, []);
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = pattern.Contains('/') || pattern.Contains("**", StringComparison.Ordinal),
            AttributesToSkip = FileAttributes.None,
            IgnoreInaccessible = true,
            MaxRecursionDepth = 100,
        };
        var found = new List<Value>();
        foreach (var file in Directory.EnumerateFiles(directory, "*", options))
        {
            var relative = Path.GetRelativePath(directory, file).Replace('\\', '/');
            if (regex.IsMatch(relative)) found.Add(Value.Of(relative));
            if (found.Count > HclLimits.Elements) return CallResult.Failed($"more than {HclLimits.Elements} files match");
        }

        return Value.Set(HclType.String, found);
    }

    static string ToRegex(string pattern)
    {
        var regex = new StringBuilder("^");
        var braces = 0;
        for (var i = 0; i < pattern.Length;)
        {
            var (piece, length) = Piece(pattern.AsSpan(i), ref braces);
            regex.Append(piece);
            i += length;
        }

        return regex.Append('$').ToString();
    }

    static (string Regex, int Length) Piece(ReadOnlySpan<char> rest, ref int braces)
    {
        if (rest.StartsWith("**/")) return ("(?:[^/]*/)*", 3);
        if (rest.StartsWith("**")) return (".*", 2);
        if (rest.StartsWith("[!")) return ("[^", 2);
        switch (rest[0])
        {
            case '*':
                return ("[^/]*", 1);
            case '?':
                return ("[^/]", 1);
            case '{':
                braces++;
                return ("(?:", 1);
            case '}' when braces > 0:
                braces--;
                return (")", 1);
            case ',' when braces > 0:
                return ("|", 1);
            case '[' or ']' or '-':
                return (rest[..1].ToString(), 1);
            default:
                return (Regex.Escape(rest[..1].ToString()), 1);
        }
    }
}
