using System.Globalization;
using Holdfast.Hcl;
using Holdfast.Hcl.Values;

namespace Holdfast.Configuration;

/// <summary>One value of a configuration file. Each conversion that does not fit adds a diagnostic at the value and gives a default.</summary>
internal sealed record Setting(string Key, Value Value, SourceRange Range, Diagnostics Diagnostics)
{
    public string Text() => Value switch
    {
        StringValue text => text.Text,
        NumberValue number => number.Number.ToString(),
        BoolValue flag => flag.Is ? "true" : "false",
        _ => Wrong("text in quotes", ""),
    };

    public string OneOf(params string[] choices)
    {
        var text = Text();
        var match = choices.FirstOrDefault(choice => string.Equals(choice, text, StringComparison.OrdinalIgnoreCase));
        return match ?? Wrong($"one of {string.Join(", ", choices)}", choices[0]);
    }

    public bool Flag() => Value switch
    {
        BoolValue flag => flag.Is,
        StringValue { Text: "true" } => true,
        StringValue { Text: "false" } => false,
        _ => Wrong("true or false", false),
    };

    public int Whole(int least, int most) =>
        WholeOrNull() is { } given && given >= least && given <= most ? (int)given : Wrong($"a whole number from {least} to {most}", least);

    public double Percent() =>
        Value is NumberValue number && number.Number.ToDouble() is >= 0 and <= 100 and var percent ? percent : Wrong("a number from 0 to 100", 0.0);

    /// <summary>Text such as "30s"; a bare number is refused, since its unit would be a guess.</summary>
    public TimeSpan Span() => Value is StringValue text && Duration.TryParse(text.Text, out var duration) && duration >= Duration.Zero
        ? duration.ToTimeSpan()
        : Wrong("a duration such as \"30s\" or \"1h30m\"", TimeSpan.Zero);

    public ValueMap<string> TextMap() => Value is MappingValue map
        ? map.Entries.ToValueMap(entry => entry.Key, entry => (this with { Key = $"{Key}.{entry.Key}", Value = entry.Value }).Text())
        : Wrong("a map of texts", ValueMap<string>.Empty);

    private long? WholeOrNull() => Value switch
    {
        NumberValue number when number.Number.TryToInt64(out var given) => given,
        StringValue text when long.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given) => given,
        _ => null,
    };

    private T Wrong<T>(string expected, T instead)
    {
        Diagnostics.Error("Unsuitable value", $"{Key} must be {expected}, not {Value}.", Range);
        return instead;
    }
}
