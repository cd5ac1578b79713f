using System.Text;
using System.Text.RegularExpressions;

namespace Holdfast.Hcl.Functions;

/// <summary>
/// RE2 patterns (https://github.com/google/re2/wiki/Syntax) for .NET's linear-time engine. What differs is rewritten: named groups,
/// POSIX classes, classes that are ASCII only, and <c>$</c>, which means the very end.
/// </summary>
static class RegexSyntax
{
    const int LongestPattern = 4096;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    static readonly (string Posix, string Class)[] PosixClasses =
    [
        ("[:alnum:]", "0-9A-Za-z"), ("[:alpha:]", "A-Za-z"), ("[:ascii:]", "\\x00-\\x7F"), ("[:blank:]", "\\t "), ("[:cntrl:]", "\\x00-\\x1F\\x7F"),
        ("[:digit:]", "0-9"), ("[:graph:]", "!-~"), ("[:lower:]", "a-z"), ("[:print:]", " -~"), ("[:punct:]", "!-/:-@\\[-`{-~"),
        ("[:space:]", "\\t\\n\\v\\f\\r "), ("[:upper:]", "A-Z"), ("[:word:]", "0-9A-Za-z_"), ("[:xdigit:]", "0-9A-Fa-f"),
    ];

    public static Regex? Compile(string pattern, out string fault)
    {
        fault = "";
        if (pattern.Length > LongestPattern)
        {
            fault = $"a pattern may have at most {LongestPattern} characters";
            return null;
        }

        try
        {
            return new Regex(Translate(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException exception)
        {
            fault = $"it is no regular expression: {exception.Message.TrimEnd('.')}";
        }
        catch (NotSupportedException)
        {
            fault = "backreferences, lookarounds and very large repetitions are not supported in regular expressions";
        }

        return null;
    }

    /// <summary>A replacement with <c>$1</c>, <c>$name</c>, <c>${name}</c> and <c>$$</c> filled in as Go does: names are as long as they can be.</summary>
    public static string Expand(string replacement, Match match)
    {
        if (!replacement.Contains('$')) return replacement;
        var text = new StringBuilder();
        for (var i = 0; i < replacement.Length;)
        {
            if (replacement[i] != '$' || i + 1 == replacement.Length)
            {
                text.Append(replacement[i++]);
                continue;
            }

            if (replacement[i + 1] == '$')
            {
                text.Append('$');
                i += 2;
                continue;
            }

            var braced = replacement[i + 1] == '{';
            var start = i + (braced ? 2 : 1);
            var end = start;
            while (end < replacement.Length && (char.IsAsciiLetterOrDigit(replacement[end]) || replacement[end] == '_')) end++;
            var complete = end > start && (!braced || (end < replacement.Length && replacement[end] == '}'));
            text.Append(complete ? match.Groups[replacement[start..end]].Value : "$");
            i = complete ? end + (braced ? 1 : 0) : i + 1;
        }

        return text.ToString();
    }

    static string Translate(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 16);
        var multiline = pattern.Contains("(?m", StringComparison.Ordinal) || pattern.Contains("(?sm", StringComparison.Ordinal) || pattern.Contains("(?im", StringComparison.Ordinal);
        var (inClass, classStart) = (false, 0);
        for (var i = 0; i < pattern.Length;)
        {
            var rest = pattern.AsSpan(i);
            var taken = 1;
            if (rest[0] == '\\') taken = Escape(rest, inClass, text);
            else if (inClass && Posix(rest) is { } posix)
            {
                text.Append(posix.Class);
                taken = posix.Posix.Length;
            }
            else if (!inClass && rest.StartsWith("(?P<"))
            {
                text.Append("(?<");
                taken = 4;
            }
            else if (!inClass && rest[0] == '$' && !multiline) text.Append("\\z");
            else
            {
                if (!inClass && rest[0] == '[') (inClass, classStart) = (true, rest.StartsWith("[^") ? i + 2 : i + 1);
                else if (inClass && rest[0] == ']' && i > classStart) inClass = false;
                text.Append(inClass && rest[0] == '[' && i >= classStart ? "\\[" : rest[..1]);
            }

            i += taken;
        }

        return text.ToString();
    }

    static (string Posix, string Class)? Posix(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("[:")) return null;
        foreach (var row in PosixClasses)
            if (rest.StartsWith(row.Posix)) return row;
        return null;
    }

    static int Escape(ReadOnlySpan<char> rest, bool inClass, StringBuilder text)
    {
        var selector = rest.Length > 1 ? rest[1] : '\0';
        if (selector == 'Q')
        {
            var end = rest.IndexOf("\\E");
            text.Append(Regex.Escape((end < 0 ? rest[2..] : rest[2..end]).ToString()));
            return end < 0 ? rest.Length : end + 2;
        }

        text.Append((selector, inClass) switch
        {
            ('d', true) => "0-9",
            ('w', true) => "0-9A-Za-z_",
            ('s', true) => "\\t\\n\\f\\r ",
            ('d', false) => "[0-9]",
            ('w', false) => "[0-9A-Za-z_]",
            ('s', false) => "[\\t\\n\\f\\r ]",
            ('D', false) => "[^0-9]",
            ('W', false) => "[^0-9A-Za-z_]",
            ('S', false) => "[^\\t\\n\\f\\r ]",
            _ => rest[..Math.Min(2, rest.Length)],
        });
        return Math.Min(2, rest.Length);
    }
}
