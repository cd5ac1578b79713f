namespace Holdfast.Hcl.Values;

/// <summary>Values in a few words for diagnostics.</summary>
static class ValueText
{
    const int LongestText = 60;

    public static string Short(Value value) => value switch
    {
        { Sensitive: true } => "(sensitive value)",
        UnknownValue => "(unknown value)",
        NullValue => "null",
        BoolValue boolean => boolean.Is ? "true" : "false",
        NumberValue number => Cut(number.Number.ToString()),
        StringValue text => Quoted(text.Text),
        SequenceValue sequence => $"{sequence.Type.Friendly} with {Counted(sequence.Items.Length, "element")}",
        MappingValue mapping => $"{mapping.Type.Friendly} with {Counted(mapping.Entries.Length, mapping.IsMap ? "element" : "attribute")}",
        _ => throw new InvalidOperationException($"unknown value {value.GetType()}"),
    };

    static string Quoted(string text)
    {
        var cut = Cut(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"\"{cut.Replace("\n", "\\n", StringComparison.Ordinal)}\"";
    }

    static string Cut(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "...");

    static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
