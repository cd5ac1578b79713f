using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Holdfast.Cli.Templates;

/// <summary>
/// Values of templates: null, bool, long, double, string, a JSON array or object, or a list made by a function. This is where JSON and lists
/// look the same.
/// </summary>
internal static class TemplateValue
{
    internal static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : (object)element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => element,
    };

    internal static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        long number => number != 0,
        double number => number != 0,
        string text => text.Length > 0,
        _ => Length(value) != 0,
    };

    /// <summary>Elements of a string (bytes), list or object; null when the value has no length.</summary>
    internal static long? Length(object? value) => value switch
    {
        string text => System.Text.Encoding.UTF8.GetByteCount(text),
        ICollection list => list.Count,
        JsonElement { ValueKind: JsonValueKind.Array } array => array.GetArrayLength(),
        JsonElement { ValueKind: JsonValueKind.Object } map => map.GetPropertyCount(),
        _ => null,
    };

    /// <summary>Keys and values in the order Go visits them: lists by position, objects by key. Null when the value cannot be walked.</summary>
    internal static IEnumerable<(object? Key, object? Value)>? Entries(object? value) => value switch
    {
        null => [],
        long count => Counting(count),
        JsonElement { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Select((item, i) => ((object?)(long)i, Of(item))),
        JsonElement { ValueKind: JsonValueKind.Object } map =>
            map.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => ((object?)member.Name, Of(member.Value))),
        IEnumerable<object?> list => list.Select((item, i) => ((object?)(long)i, item)),
        _ => null,
    };

    internal static bool TryMember(object? value, string name, out object? member)
    {
        var found = value is JsonElement { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var element) ? element : default;
        member = Of(found);
        return found.ValueKind != JsonValueKind.Undefined;
    }

    internal static string KindOf(object? value) => value switch
    {
        null => "nil",
        bool => "bool",
        long => "int",
        double => "float64",
        string => "string",
        JsonElement { ValueKind: JsonValueKind.Object } => "map",
        _ => "list",
    };

    /// <summary>As Go's fmt prints with %v.</summary>
    internal static string Text(object? value) => value switch
    {
        null => "<nil>",
        bool flag => flag ? "true" : "false",
        double number => Real(number),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        string text => text,
        JsonElement { ValueKind: JsonValueKind.Object } => $"map[{string.Join(' ', Entries(value)!.Select(entry => $"{entry.Key}:{Text(entry.Value)}"))}]",
        _ => $"[{string.Join(' ', (Entries(value) ?? []).Select(entry => Text(entry.Value)))}]",
    };

    /// <summary>Go's shortest form: exponents from 1e21 on and below 1e-4, with two digits at least.</summary>
    internal static string Real(double number)
    {
        var size = Math.Abs(number);
        if (double.IsNaN(number)) return "NaN";
        if (double.IsInfinity(number)) return number > 0 ? "+Inf" : "-Inf";
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        if (size is 0 or (>= 1e-4 and < 1e21)) return shortest.Contains('E') ? number.ToString("F0", CultureInfo.InvariantCulture) : shortest;
        return number.ToString("0.################e+00", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(object? Key, object? Value)> Counting(long count)
    {
        for (var i = 0L; i < count; i++) yield return (i, i);
    }
}
