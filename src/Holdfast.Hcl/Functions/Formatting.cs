using System.Globalization;
using System.Numerics;
using System.Text;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>The <c>format</c> family: the verbs v, #v, t, b, d, o, x, X, e, E, f, g, G, s and q of the cty library.</summary>
static class Formatting
{
    public static CallResult FormatList(Call call)
    {
        var lists = call.Arguments.Skip(1).OfType<SequenceValue>().ToArray();
        var length = lists.Length == 0 ? 1 : lists[0].Items.Length;
        if (lists.Any(list => list.Items.Length != length)) return CallResult.Failed("the lists given have different lengths");
        var rows = new List<Value>(length);
        var size = 0L;
        for (var i = 0; i < length; i++)
        {
            var row = call.Arguments.Skip(1).Select(argument => argument is SequenceValue list ? list.Items[i] : argument).ToArray();
            var formatted = Format(call.Text(0), row);
            if (formatted.Value is null) return formatted.Argument is null ? CallResult.Failed($"element {i}: {formatted.Fault}") : formatted;
            rows.Add(formatted.Value);
            if ((size += formatted.Value.Size) > HclLimits.ValueSize) return CallResult.Failed("the result is too large");
        }

        return Value.List(HclType.String, rows);
    }

    public static CallResult Format(ReadOnlySpan<char> format, ReadOnlySpan<Value> arguments)
    {
        var text = new StringBuilder();
        var (next, highest) = (0, 0);
        for (var percent = format.IndexOf('%'); percent >= 0; percent = format.IndexOf('%'))
        {
            text.Append(format[..percent]);
            format = format[percent..];
            if (FormatVerb.Read(format, out var fault) is not { } verb) return CallResult.Invalid(0, fault);
            if (verb.Verb == '%') text.Append('%');
            else
            {
                var index = verb.Index is { } chosen ? chosen - 1 : next;
                highest = Math.Max(highest, next = index + 1);
                if (Piece(verb, format[..verb.Length], index, arguments, out var piece) is { } why) return CallResult.Failed(why);
                text.Append(piece);
            }

            format = format[verb.Length..];
            if (text.Length > HclLimits.StringLength) return TextFunctions.TooLong;
        }

        return highest < arguments.Length
            ? CallResult.Failed($"there are {arguments.Length} arguments, but the format uses only {highest}")
            : text.Append(format).ToString();
    }

    static string? Piece(FormatVerb verb, ReadOnlySpan<char> written, int index, ReadOnlySpan<Value> arguments, out string piece)
    {
        piece = "";
        if (index >= arguments.Length) return $"the format refers to argument {index + 1} with {written}, but there are only {arguments.Length}";
        if (Write(verb, arguments[index]) is not { } unpadded) return $"argument {index + 1} ({arguments[index]}) does not fit {written}";
        piece = Pad(unpadded, verb);
        return null;
    }

    static string? Write(FormatVerb verb, Value value) => verb.Verb switch
    {
        'v' => Natural(verb, value),
        't' => Conversion.TryConvert(value, HclType.Bool, out var converted, out _) && converted is BoolValue boolean ? boolean.Is ? "true" : "false" : null,
        's' => Text(value) is { } text ? Cut(text, verb.Precision) : null,
        'q' => Text(value) is { } text ? JsonEncoding.Quote(Cut(text, verb.Precision)) : null,
        'b' or 'd' or 'o' or 'x' or 'X' => Numeric(value) is { } number ? Sign(number, verb) + Whole(verb.Verb, number.Abs().Truncate().Numerator) : null,
        'e' or 'E' or 'f' or 'g' or 'G' => Numeric(value) is { } number ? Sign(number, verb) + Fraction(verb, number.Abs()) : null,
        _ => null,
    };

    static string? Natural(FormatVerb verb, Value value) => value switch
    {
        _ when verb.Sharp => JsonEncoding.Encode(value, out _),
        StringValue text => Cut(text.Text, verb.Precision),
        NumberValue number => Sign(number.Number, verb) + number.Number.Abs(),
        BoolValue boolean => boolean.Is ? "true" : "false",
        _ => JsonEncoding.Encode(value, out _),
    };

    static string? Text(Value value) => Conversion.TryConvert(value, HclType.String, out var text, out _) ? (text as StringValue)?.Text : null;

    static Number? Numeric(Value value) => Conversion.TryConvert(value, HclType.Number, out var number, out _) ? (number as NumberValue)?.Number : null;

    static string Sign(Number number, FormatVerb verb) => number.Sign < 0 ? "-" : verb.ShowsPlus ? "+" : verb.SpacesPlus ? " " : "";

    static string Whole(char verb, BigInteger number) => verb switch
    {
        'd' => number.ToString(CultureInfo.InvariantCulture),
        'x' => Hexadecimal(number).ToLowerInvariant(),
        'X' => Hexadecimal(number),
        'b' => Digits(number, 1),
        _ => Digits(number, 3),
    };

    static string Hexadecimal(BigInteger number) => number.IsZero ? "0" : number.ToString("X", CultureInfo.InvariantCulture).TrimStart('0');

    static string Digits(BigInteger number, int bits)
    {
        var digits = new StringBuilder();
        for (; !number.IsZero; number >>= bits) digits.Insert(0, (char)('0' + (int)(number & ((1 << bits) - 1))));
        return digits.Length == 0 ? "0" : digits.ToString();
    }

    static string Fraction(FormatVerb verb, Number number) => verb.Verb switch
    {
        'f' => Fixed(number, verb.Precision ?? 6),
        'e' or 'E' => Exponent(number.ToDouble().ToString($"{verb.Verb}{Math.Min(verb.Precision ?? 6, 300)}", CultureInfo.InvariantCulture)),
        _ => Shortest(verb, number),
    };

    static string Fixed(Number number, int decimals)
    {
        decimals = Math.Min(decimals, 1000);
        var scaled = number * Number.Scaled(1, decimals);
        var rounded = (scaled + Number.One / 2).Floor();
        if (rounded - scaled == Number.One / 2 && !rounded.Numerator.IsEven) rounded -= Number.One;
        var digits = rounded.ToString().PadLeft(decimals + 1, '0');
        return decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
    }

    // Go's %g: plain notation unless the exponent is below -4 or at least the precision (21 when there is none).
    static string Shortest(FormatVerb verb, Number number)
    {
        var value = number.ToDouble();
        if (verb.Precision is null && (value == 0 || (value >= 1e-4 && value < 1e21))) return number.ToString();
        var format = verb.Precision is { } digits ? $"{verb.Verb}{Math.Clamp(digits, 1, 300)}" : verb.Verb == 'g' ? "e" : "E";
        return Exponent(value.ToString(format, CultureInfo.InvariantCulture));
    }

    // .NET writes at least three digits of exponent, Go at least two.
    static string Exponent(string text)
    {
        var e = text.AsSpan().IndexOfAny('e', 'E');
        if (e < 0 || e + 2 >= text.Length) return text;
        return text[..(e + 2)] + text[(e + 2)..].TrimStart('0').PadLeft(2, '0');
    }

    static string Cut(string text, int? precision) => precision is { } length && length < new StringInfo(text).LengthInTextElements
        ? new StringInfo(text).SubstringByTextElements(0, length)
        : text;

    static string Pad(string text, FormatVerb verb)
    {
        if (verb.Width is not { } width || text.Length >= width) return text;
        var missing = width - new StringInfo(text).LengthInTextElements;
        if (missing <= 0) return text;
        if (verb.LeftAligns) return text + new string(' ', missing);
        if (!verb.ZeroPads) return new string(' ', missing) + text;
        var sign = text is ['-' or '+' or ' ', ..] ? 1 : 0;
        return string.Concat(text.AsSpan(0, sign), new string('0', missing), text.AsSpan(sign));
    }
}
