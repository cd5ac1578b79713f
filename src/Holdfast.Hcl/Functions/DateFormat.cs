using System.Globalization;
using System.Text;

namespace Holdfast.Hcl.Functions;

/// <summary>The format language of <c>formatdate</c>: runs of one letter are fields, text in single quotes is literal, other characters stay.</summary>
static class DateFormat
{
    static readonly Dictionary<string, Func<DateTimeOffset, string>> Fields = new(StringComparer.Ordinal)
    {
        ["YYYY"] = date => Net(date, "yyyy"),
        ["YY"] = date => Net(date, "yy"),
        ["MMMM"] = date => Net(date, "MMMM"),
        ["MMM"] = date => Net(date, "MMM"),
        ["MM"] = date => Net(date, "MM"),
        ["M"] = date => Net(date, "%M"),
        ["DD"] = date => Net(date, "dd"),
        ["D"] = date => Net(date, "%d"),
        ["EEEE"] = date => Net(date, "dddd"),
        ["EEE"] = date => Net(date, "ddd"),
        ["hh"] = date => Net(date, "HH"),
        ["h"] = date => Net(date, "%H"),
        ["HH"] = date => Net(date, "hh"),
        ["H"] = date => Net(date, "%h"),
        ["AA"] = date => date.Hour < 12 ? "AM" : "PM",
        ["aa"] = date => date.Hour < 12 ? "am" : "pm",
        ["mm"] = date => Net(date, "mm"),
        ["m"] = date => Net(date, "%m"),
        ["ss"] = date => Net(date, "ss"),
        ["s"] = date => Net(date, "%s"),
        ["ZZZZZ"] = date => Net(date, "zzz"),
        ["ZZZZ"] = date => Net(date, "zzz").Replace(":", "", StringComparison.Ordinal),
        ["ZZZ"] = date => date.Offset == TimeSpan.Zero ? "UTC" : Net(date, "zzz").Replace(":", "", StringComparison.Ordinal),
        ["Z"] = date => date.Offset == TimeSpan.Zero ? "Z" : Net(date, "zzz"),
    };

    public static CallResult Format(string format, DateTimeOffset date)
    {
        var text = new StringBuilder();
        for (var i = 0; i < format.Length;)
        {
            if (format[i] == '\'')
            {
                if (Literal(format, ref i, text)) continue;
                return CallResult.Invalid(0, "a literal in single quotes is not closed");
            }

            var run = 1;
            while (i + run < format.Length && format[i + run] == format[i]) run++;
            var field = format.Substring(i, run);
            if (Fields.TryGetValue(field, out var write)) text.Append(write(date));
            else if (char.IsAsciiLetter(format[i])) return CallResult.Invalid(0, $"\"{field}\" is no date field; put literal letters in single quotes");
            else text.Append(field);
            i += run;
        }

        return text.ToString();
    }

    static string Net(DateTimeOffset date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    // Two quotes in a literal are one quote.
    static bool Literal(string format, ref int i, StringBuilder text)
    {
        for (i++; i < format.Length; i++)
        {
            if (format[i] != '\'') text.Append(format[i]);
            else if (i + 1 < format.Length && format[i + 1] == '\'') text.Append(format[i++]);
            else
            {
                i++;
                return true;
            }
        }

        return false;
    }
}
