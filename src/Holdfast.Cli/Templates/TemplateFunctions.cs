using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Holdfast.Cli.Templates;

/// <summary>The functions of Go's text/template, one row each, and toJSON.</summary>
public static class TemplateFunctions
{
    /// <summary>All but and, or, which the evaluator does itself because they may skip arguments.</summary>
    public static IReadOnlyDictionary<string, TemplateFunction> Standard { get; } = new Dictionary<string, TemplateFunction>(StringComparer.Ordinal)
    {
        ["not"] = arguments => !TemplateValue.IsTrue(One(arguments)),
        ["len"] = arguments => TemplateValue.Length(One(arguments)) ?? throw new ArgumentException($"{TemplateValue.KindOf(arguments[0])} has no length"),
        ["index"] = arguments => Some(arguments)[1..].Aggregate(arguments[0], Index),
        ["slice"] = Slice,
        ["print"] = Print,
        ["println"] = arguments => string.Join(' ', arguments.Select(TemplateValue.Text)) + "\n",
        ["printf"] = arguments =>
            GoFormat.Format(Some(arguments)[0] as string ?? throw new ArgumentException("the first argument must be text"), arguments.AsSpan(1)),
        ["eq"] = arguments => Some(arguments)[1..].Any(other => Same(arguments[0], other)),
        ["ne"] = arguments => !Same(Two(arguments)[0], arguments[1]),
        ["lt"] = arguments => Compare(Two(arguments)) < 0,
        ["le"] = arguments => Compare(Two(arguments)) <= 0,
        ["gt"] = arguments => Compare(Two(arguments)) > 0,
        ["ge"] = arguments => Compare(Two(arguments)) >= 0,
        ["html"] = arguments => WebUtility.HtmlEncode((string)Print(arguments)),
        ["urlquery"] = arguments => WebUtility.UrlEncode((string)Print(arguments)),
        ["toJSON"] = arguments => GoFormat.Json(One(arguments)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static bool IsLazy(string name) => name is "and" or "or";

    private static object? One(object?[] arguments) => arguments.Length == 1 ? arguments[0] : throw Count("one argument", arguments);

    private static object?[] Two(object?[] arguments) => arguments.Length == 2 ? arguments : throw Count("two arguments", arguments);

    private static object?[] Some(object?[] arguments) => arguments.Length > 0 ? arguments : throw Count("at least one argument", arguments);

    private static ArgumentException Count(string expected, object?[] arguments) =>
        new(string.Create(CultureInfo.InvariantCulture, $"expected {expected}, got {arguments.Length}"));

    private static object? Index(object? of, object? key)
    {
        if (key is string name && TemplateValue.KindOf(of) == "map") return TemplateValue.TryMember(of, name, out var member) ? member : null;
        if (key is not long position || TemplateValue.Length(of) is not { } length)
            throw new ArgumentException($"{TemplateValue.KindOf(of)} has no element {TemplateValue.Text(key)}");
        if (position < 0 || position >= length) throw new ArgumentException($"element {position} is out of range, there are {length}");
        return of switch
        {
            JsonElement array => TemplateValue.Of(array[(int)position]),
            IReadOnlyList<object?> list => list[(int)position],
            _ => (long)System.Text.Encoding.UTF8.GetBytes(TemplateValue.Text(of))[position],
        };
    }

    private static object Slice(object?[] arguments)
    {
        var of = Some(arguments)[0];
        var length = TemplateValue.KindOf(of) == "map" ? null : of is string text ? text.Length : TemplateValue.Length(of);
        if (length is null) throw new ArgumentException($"{TemplateValue.KindOf(of)} cannot be sliced");
        var from = Bound(arguments, 1, 0);
        var to = Bound(arguments, 2, length.Value);
        if (from < 0 || to > length || from > to) throw new ArgumentException($"{from}:{to} is out of range, there are {length}");
        return of is string whole
            ? whole[(int)from..(int)to]
            : TemplateValue.Entries(of)!.Skip((int)from).Take((int)(to - from)).Select(entry => entry.Value).ToArray();
    }

    private static long Bound(object?[] arguments, int at, long otherwise) =>
        at >= arguments.Length ? otherwise : arguments[at] as long? ?? throw new ArgumentException($"{TemplateValue.Text(arguments[at])} is no position");

    /// <summary>As Go's fmt.Sprint: a blank between two values when neither is text.</summary>
    private static object Print(object?[] arguments)
    {
        var text = "";
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i > 0 && arguments[i] is not string && arguments[i - 1] is not string) text += " ";
            text += TemplateValue.Text(arguments[i]);
        }
        return text;
    }

    private static bool Same(object? left, object? right) => (left, right) switch
    {
        (long a, double b) => a == b,
        (double a, long b) => a == b,
        (JsonElement a, JsonElement b) => JsonElement.DeepEquals(a, b),
        _ => Equals(left, right),
    };

    private static int Compare(object?[] pair) => (pair[0], pair[1]) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (long a, long b) => a.CompareTo(b),
        (long or double, long or double) =>
            Convert.ToDouble(pair[0], CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(pair[1], CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"{TemplateValue.KindOf(pair[0])} and {TemplateValue.KindOf(pair[1])} have no order"),
    };
}
