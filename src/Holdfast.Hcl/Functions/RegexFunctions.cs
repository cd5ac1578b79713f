using System.Text.RegularExpressions;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Regular expressions in RE2 syntax, matched in linear time.</summary>
static class RegexFunctions
{
    public static Function[] Rows { get; } =
    [
        new("regex(pattern string, string string) any", call => With(call, 0, regex => First(regex, call.Text(1)))),
        new("regexall(pattern string, string string) any", call => With(call, 0, regex => All(regex, call.Text(1)))),
        new("regex_replace(string string, pattern string, replacement string) string",
            call => With(call, 1, regex => Replace(regex, call.Text(0), call.Text(2)))),
        new("replace(string string, substring string, replacement string) string", Replace),
    ];

    static CallResult With(Call call, int argument, Func<Regex, CallResult> use)
    {
        if (RegexSyntax.Compile(call.Text(argument), out var fault) is not { } regex) return CallResult.Invalid(argument, fault);
        try
        {
            return use(regex);
        }
        catch (RegexMatchTimeoutException)
        {
            return CallResult.Failed("matching took too long");
        }
    }

    static CallResult First(Regex regex, string text)
    {
        if (HasBothKinds(regex)) return MixedGroups;
        var match = regex.Match(text);
        return match.Success ? Captured(regex, match) : CallResult.Failed("the pattern does not match the string");
    }

    static CallResult All(Regex regex, string text)
    {
        if (HasBothKinds(regex)) return MixedGroups;
        var matches = Value.Tuple(regex.Matches(text).Take(HclLimits.Elements).Select(match => Captured(regex, match)));
        return Conversion.TryConvert(matches, new ListType(HclType.Any), out var list, out _) ? list : matches;
    }

    static CallResult MixedGroups => CallResult.Invalid(0, "a pattern has either named or unnamed capture groups, not both");

    static bool HasBothKinds(Regex regex)
    {
        var named = regex.GetGroupNames().Count(name => !char.IsAsciiDigit(name[0]));
        return named > 0 && named != regex.GetGroupNumbers().Length - 1;
    }

    // Without groups the match itself, with unnamed ones a tuple, with named ones an object.
    static Value Captured(Regex regex, Match match)
    {
        if (match.Groups.Count == 1) return Value.Of(match.Value);
        var groups = match.Groups.Values.Skip(1).Select(group => (group.Name, Value: group.Success ? Value.Of(group.Value) : Value.Null(HclType.String)));
        return char.IsAsciiDigit(regex.GetGroupNames()[1][0])
            ? Value.Tuple(groups.Select(group => group.Value))
            : Value.Object(groups.Select(group => KeyValuePair.Create(group.Name, group.Value)));
    }

    // A substring between slashes is a pattern.
    static CallResult Replace(Call call)
    {
        var (text, old, replacement) = (call.Text(0), call.Text(1), call.Text(2));
        if (old.Length > 1 && old[0] == '/' && old[^1] == '/')
            return RegexSyntax.Compile(old[1..^1], out var fault) is { } regex ? Replace(regex, text, replacement) : CallResult.Invalid(1, fault);
        if (old.Length == 0) return text;
        var count = (text.Length - text.Replace(old, "", StringComparison.Ordinal).Length) / old.Length;
        if (text.Length + (long)count * replacement.Length > HclLimits.StringLength) return TextFunctions.TooLong;
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    static CallResult Replace(Regex regex, string text, string replacement)
    {
        var length = (long)text.Length;
        try
        {
            return regex.Replace(text, match =>
            {
                var piece = RegexSyntax.Expand(replacement, match);
                return (length += piece.Length) > HclLimits.StringLength ? throw new RegexMatchTimeoutException() : piece;
            });
        }
        catch (RegexMatchTimeoutException)
        {
            return length > HclLimits.StringLength ? TextFunctions.TooLong : CallResult.Failed("matching took too long");
        }
    }
}
