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

    static readonly (char Selector, string Members)[] AsciiClasses =
    [
        ('d', "0-9"), ('D', "0-9"), ('w', "0-9A-Za-z_"), ('W', "0-9A-Za-z_"), ('s', "\\t\\n\\f\\r "), ('S', "\\t\\n\\f\\r "),
    ];

    // With these $ means the end of a line, as .NET has it.
    static readonly string[] MultilineFlags = ["(?m", "(?sm", "(?im", "(?ms", "(?mi"];

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
        var text = new StringBuilder();
        var rest = replacement.AsSpan();
        for (var dollar = rest.IndexOf('$'); dollar >= 0; dollar = rest.IndexOf('$'))
        {
            text.Append(rest[..dollar]);
            rest = rest[dollar..];
            rest = rest[Reference(rest, match, text)..];
        }

        return text.Append(rest).ToString();
    }

    // Writes what the reference at the dollar stands for; gives its length.
    static int Reference(ReadOnlySpan<char> rest, Match match, StringBuilder text)
    {
        var start = rest is ['$', '{', ..] ? 2 : 1;
        var end = start;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] == '_')) end++;
        var complete = end > start && (start == 1 || (end < rest.Length && rest[end] == '}'));
        text.Append(complete ? match.Groups[rest[start..end].ToString()].Value : "$");
        return complete ? end + start - 1 : rest is ['$', '$', ..] ? 2 : 1;
    }

    static string Translate(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 16);
        var multiline = MultilineFlags.Any(flag => pattern.Contains(flag, StringComparison.Ordinal));
        var classStart = -1;
        for (var i = 0; i < pattern.Length;)
        {
            var rest = pattern.AsSpan(i);
            i += classStart < 0 ? Outside(rest, multiline, text) : Inside(rest, text);
            if (classStart < 0 && rest[0] == '[') classStart = i += CopyClassStart(rest[1..], text);
            else if (classStart >= 0 && rest[0] == ']') classStart = -1;
        }

        return text.ToString();
    }

    // A class may begin with a negation, and then with a closing bracket that is a member.
    static int CopyClassStart(ReadOnlySpan<char> rest, StringBuilder text)
    {
        var length = rest is ['^', ..] ? 1 : 0;
        text.Append(rest[..length]);
        if (rest.Length <= length || rest[length] != ']') return length;
        text.Append("\\]");
        return length + 1;
    }

    static int Outside(ReadOnlySpan<char> rest, bool multiline, StringBuilder text)
    {
        if (rest[0] == '\\') return Escape(rest, inClass: false, text);
        var named = rest.StartsWith("(?P<");
        text.Append(named ? "(?<" : rest[0] == '$' && !multiline ? "\\z" : rest[..1]);
        return named ? 4 : 1;
    }

    static int Inside(ReadOnlySpan<char> rest, StringBuilder text)
    {
        if (rest[0] == '\\') return Escape(rest, inClass: true, text);
        if (rest.StartsWith("[:"))
            foreach (var (posix, members) in PosixClasses)
                if (rest.StartsWith(posix))
                {
                    text.Append(members);
                    return posix.Length;
                }

        text.Append(rest[0] == '[' ? "\\[" : rest[..1]);
        return 1;
    }

    static int Escape(ReadOnlySpan<char> rest, bool inClass, StringBuilder text)
    {
        if (rest.StartsWith("\\Q"))
        {
            var end = rest.IndexOf("\\E");
            text.Append(Regex.Escape((end < 0 ? rest[2..] : rest[2..end]).ToString()));
            return end < 0 ? rest.Length : end + 2;
        }

        var length = Math.Min(2, rest.Length);
        foreach (var (selector, members) in AsciiClasses)
            if (length == 2 && rest[1] == selector && (!inClass || char.IsLower(selector)))
            {
                text.Append(inClass ? members : char.IsLower(selector) ? $"[{members}]" : $"[^{members}]");
                return 2;
            }

        text.Append(rest[..length]);
        return length;
    }
}
