using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Holdfast.Cli.Templates;

/// <summary>
/// Go's printf verbs (source: documentation of package fmt): v s q d x X o b c t f e g T and %%, with the flags - + # 0 and blank, width and precision.
/// </summary>
internal static class GoFormat
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Format(string format, ReadOnlySpan<object?> arguments)
    {
        var (output, next, at) = (new StringBuilder(), 0, 0);
        while (at < format.Length)
        {
            if (format[at] != '%')
            {
                output.Append(format[at++]);
                continue;
            }
            var verb = Verb.Read(format, ref at);
            if (verb.Letter == '%') output.Append('%');
            else if (verb.Letter == '\0') output.Append("%!(NOVERB)");
            else if (next >= arguments.Length) output.Append("%!").Append(verb.Letter).Append("(MISSING)");
            else output.Append(Pad(verb, One(verb, arguments[next++])));
        }
        if (next >= arguments.Length) return output.ToString();
        var extra = arguments[next..].ToArray().Select(value => $"{TemplateValue.KindOf(value)}={TemplateValue.Text(value)}");
        return output.Append("%!(EXTRA ").AppendJoin(", ", extra).Append(')').ToString();
    }

    /// <summary>Compact JSON of a template's value.</summary>
    internal static string Json(object? value)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, JsonOptions)) Write(writer, value);
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static string One(Verb verb, object? value) => (verb.Letter, value) switch
    {
        ('v', string text) when verb.Sharp => Quote(text),
        ('v' or 's', _) when verb.Letter == 'v' || value is string => Cut(verb, TemplateValue.Text(value)),
        ('q', string text) => Quote(text),
        ('T', _) => TemplateValue.KindOf(value),
        ('t', bool flag) => flag ? "true" : "false",
        ('d', long number) => Sign(verb, number.ToString(CultureInfo.InvariantCulture)),
        ('x', long number) => (verb.Sharp ? "0x" : "") + number.ToString("x", CultureInfo.InvariantCulture),
        ('X', long number) => (verb.Sharp ? "0X" : "") + number.ToString("X", CultureInfo.InvariantCulture),
        ('x', string text) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)),
        ('X', string text) => Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
        ('o', long number) => Convert.ToString(number, 8),
        ('b', long number) => Convert.ToString(number, 2),
        ('c', long number) when Rune.IsValid((int)number) => new Rune((int)number).ToString(),
        ('f' or 'F' or 'e' or 'g', long number) => One(verb, (double)number),
        ('f' or 'F', double number) => Sign(verb, number.ToString($"F{verb.Precision ?? 6}", CultureInfo.InvariantCulture)),
        ('e', double number) => Sign(verb, number.ToString($"0.{new string('0', verb.Precision ?? 6)}e+00", CultureInfo.InvariantCulture)),
        ('g', double number) => Sign(verb, TemplateValue.Real(number)),
        _ when TemplateValue.KindOf(value) == "list" => $"[{string.Join(' ', TemplateValue.Entries(value)!.Select(entry => One(verb, entry.Value)))}]",
        _ => $"%!{verb.Letter}({TemplateValue.KindOf(value)}={TemplateValue.Text(value)})",
    };

    private static string Cut(Verb verb, string text) => verb.Precision is { } most && text.Length > most ? text[..most] : text;

    private static string Sign(Verb verb, string number) =>
        number.StartsWith('-') ? number : verb.Plus ? "+" + number : verb.Blank ? " " + number : number;

    private static string Quote(string text) => Json(text);

    private static string Pad(Verb verb, string text)
    {
        if (text.Length >= verb.Width) return text;
        if (verb.Minus) return text.PadRight(verb.Width);
        if (!verb.Zero) return text.PadLeft(verb.Width);
        var sign = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        return text[..sign] + text[sign..].PadLeft(verb.Width - sign, '0');
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case string text: writer.WriteStringValue(text); break;
            case JsonElement element: element.WriteTo(writer); break;
            default:
                writer.WriteStartArray();
                foreach (var (_, item) in TemplateValue.Entries(value) ?? []) Write(writer, item);
                writer.WriteEndArray();
                break;
        }
    }

    private readonly record struct Verb(char Letter, bool Minus, bool Plus, bool Sharp, bool Zero, bool Blank, int Width, int? Precision)
    {
        private const int Most = 1000;

        /// <summary>Reads from the percent sign to the letter, which is NUL at the end of the text.</summary>
        internal static Verb Read(string format, ref int at)
        {
            var start = ++at;
            while (at < format.Length && "-+# 0".Contains(format[at], StringComparison.Ordinal)) at++;
            var flags = format[start..at];
            var width = Digits(format, ref at) ?? 0;
            int? precision = null;
            if (at < format.Length && format[at] == '.')
            {
                at++;
                precision = Digits(format, ref at) ?? 0;
            }
            var letter = at < format.Length ? format[at++] : '\0';
            return new(letter, flags.Contains('-'), flags.Contains('+'), flags.Contains('#'), flags.Contains('0'), flags.Contains(' '), width, precision);
        }

        private static int? Digits(string format, ref int at)
        {
            var start = at;
            while (at < format.Length && char.IsAsciiDigit(format[at])) at++;
            return at == start ? null : int.TryParse(format.AsSpan(start, at - start), out var number) ? Math.Min(number, Most) : Most;
        }
    }
}
