using System.Diagnostics.CodeAnalysis;
using Holdfast.Hcl.Values;

namespace Holdfast.JobSpec.Schema;

/// <summary>
/// The types of arguments. Primitives convert into one another as the language's own conversions do: "8080" is a number where one is
/// meant, and 8080 a text.
/// </summary>
internal static class Shapes
{
    internal static readonly ValueShape<string> Text = new(ShapeKind.Text, "a text", TryText);
    internal static readonly ValueShape<int> Int = new(ShapeKind.WholeNumber, "a whole number", TryInt);
    internal static readonly ValueShape<long> Long = new(ShapeKind.WholeNumber, "a whole number", TryLong);
    internal static readonly ValueShape<bool> Bool = new(ShapeKind.Bool, "true or false", TryBool);
    internal static readonly ValueShape<Duration> Duration = new(ShapeKind.Duration, "a duration such as \"30s\" or \"1h30m\"", TryDuration);
    internal static readonly ValueShape<ValueList<string>> TextList = new(ShapeKind.TextList, "a list of texts", TryTextList);
    internal static readonly ValueShape<ValueList<int>> IntList = new(ShapeKind.WholeNumberList, "a list of whole numbers", TryIntList);

    private static bool TryText(Value value, [MaybeNullWhen(false)] out string text)
    {
        text = value switch
        {
            StringValue given => given.Text,
            NumberValue number => number.Number.ToString(),
            BoolValue boolean => boolean.Is ? "true" : "false",
            _ => null,
        };
        return text is not null;
    }

    private static bool TryLong(Value value, out long number)
    {
        number = 0;
        return value switch
        {
            NumberValue given => given.Number.TryToInt64(out number),
            StringValue text => Number.TryParse(text.Text, out var parsed) && parsed.TryToInt64(out number),
            _ => false,
        };
    }

    private static bool TryInt(Value value, out int number)
    {
        var fits = TryLong(value, out var wide) && wide is >= int.MinValue and <= int.MaxValue;
        number = fits ? (int)wide : 0;
        return fits;
    }

    private static bool TryBool(Value value, out bool result)
    {
        result = value is BoolValue { Is: true } or StringValue { Text: "true" or "1" };
        return value is BoolValue or StringValue { Text: "true" or "false" or "1" or "0" };
    }

    // A bare number is in nanoseconds, as everywhere in the API.
    private static bool TryDuration(Value value, out Duration duration)
    {
        duration = default;
        if (value is StringValue text) return Holdfast.Model.Values.Duration.TryParse(text.Text, out duration);
        if (value is not NumberValue || !TryLong(value, out var nanoseconds)) return false;
        duration = new(nanoseconds);
        return true;
    }

    private static bool TryTextList(Value value, [MaybeNullWhen(false)] out ValueList<string> list) => TryList(value, TryText, out list);

    private static bool TryIntList(Value value, [MaybeNullWhen(false)] out ValueList<int> list) => TryList(value, TryInt, out list);

    private static bool TryList<T>(Value value, ReadValue<T> read, [MaybeNullWhen(false)] out ValueList<T> list)
    {
        list = null;
        if (value is not SequenceValue sequence) return false;
        var items = new T[sequence.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (!read(sequence.Items[i], out var item)) return false;
            items[i] = item;
        }

        list = ValueList.Create<T>(items);
        return true;
    }
}
