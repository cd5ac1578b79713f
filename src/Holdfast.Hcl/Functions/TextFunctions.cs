using System.Globalization;
using System.Text;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Functions on strings. A character is a grapheme cluster: what a reader takes for one.</summary>
static class TextFunctions
{
    public static Function[] Rows { get; } =
    [
        new("upper(str string) string", call => call.Text(0).ToUpperInvariant()),
        new("lower(str string) string", call => call.Text(0).ToLowerInvariant()),
        new("title(str string) string", Title),
        new("chomp(str string) string", call => call.Text(0).TrimEnd('\r', '\n')),
        new("trim(str string, cutset string) string", call => call.Text(0).Trim(call.Text(1).ToCharArray())),
        new("trimspace(str string) string", call => call.Text(0).Trim()),
        new("trimprefix(str string, prefix string) string", TrimPrefix),
        new("trimsuffix(str string, suffix string) string", TrimSuffix),
        new("indent(spaces number, str string) string", Indent),
        new("split(separator string, str string) list(string)", Split),
        new("join(separator string, lists... list(string)) string", Join),
        new("strlen(str string) number", call => (long)new StringInfo(call.Text(0)).LengthInTextElements),
        new("strrev(str string) string", Reverse),
        new("substr(str string, offset number, length number) string", Substring),
        new("format(format string, args... any?) string", call => Formatting.Format(call.Text(0), call.Arguments.AsSpan()[1..])),
        new("formatlist(format string, args... any?) list(string)", Formatting.FormatList),
    ];

    // The same budget as for any string: what the functions build piece by piece is checked before it grows.
    internal static CallResult TooLong => CallResult.Failed($"the result would have more than {HclLimits.StringLength} characters");

    static CallResult Title(Call call)
    {
        var text = new StringBuilder(call.Text(0));
        for (var i = 0; i < text.Length; i++)
            if (i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '_' or '\'')) text[i] = char.ToUpperInvariant(text[i]);
        return text.ToString();
    }

    static CallResult TrimPrefix(Call call) =>
        call.Text(0).StartsWith(call.Text(1), StringComparison.Ordinal) ? call.Text(0)[call.Text(1).Length..] : call.Text(0);

    static CallResult TrimSuffix(Call call) =>
        call.Text(0).EndsWith(call.Text(1), StringComparison.Ordinal) ? call.Text(0)[..^call.Text(1).Length] : call.Text(0);

    static CallResult Indent(Call call)
    {
        if (!call.Number(0).TryToInt64(out var spaces) || spaces is < 0 or > 10_000) return CallResult.Invalid(0, "it must be a whole number from 0 to 10000");
        var lines = call.Text(1).AsSpan().Count('\n');
        if (call.Text(1).Length + lines * spaces > HclLimits.StringLength) return TooLong;
        return call.Text(1).Replace("\n", "\n" + new string(' ', (int)spaces), StringComparison.Ordinal);
    }

    static CallResult Split(Call call)
    {
        var (separator, text) = (call.Text(0), call.Text(1));
        if (separator.Length > 0) return Strings(text.Split(separator));
        return Strings(Characters(text));
    }

    static CallResult Join(Call call)
    {
        var texts = new List<string>();
        for (var i = 1; i < call.Count; i++)
        {
            if (call.Items(i).Any(item => item is NullValue)) return CallResult.Invalid(i, "an element is null, which cannot be joined");
            texts.AddRange(call.Texts(i));
        }

        var length = texts.Sum(text => (long)text.Length + call.Text(0).Length);
        return length > HclLimits.StringLength ? TooLong : string.Join(call.Text(0), texts);
    }

    static CallResult Reverse(Call call) => string.Concat(Characters(call.Text(0)).Reverse());

    static CallResult Substring(Call call)
    {
        if (!call.Number(1).TryToInt64(out var offset)) return CallResult.Invalid(1, "a whole number is required");
        if (!call.Number(2).TryToInt64(out var length)) return CallResult.Invalid(2, "a whole number is required");
        var characters = Characters(call.Text(0)).ToList();
        if (offset < 0) offset = Math.Max(0, offset + characters.Count);
        if (length < 0) length = characters.Count;
        return string.Concat(characters.Skip((int)Math.Min(offset, int.MaxValue)).Take((int)Math.Min(length, int.MaxValue)));
    }

    internal static Value Strings(IEnumerable<string> texts) => Value.List(HclType.String, texts.Select(Value.Of));

    static IEnumerable<string> Characters(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            yield return text.Substring(i, length);
            i += length;
        }
    }
}
