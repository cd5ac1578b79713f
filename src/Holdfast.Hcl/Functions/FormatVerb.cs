namespace Holdfast.Hcl.Functions;

/// <summary>One <c>%…</c> of a format string: <c>%[index][flags][width][.precision]verb</c>.</summary>
readonly record struct FormatVerb(char Verb, int? Index, string Flags, int? Width, int? Precision, int Length)
{
    const int Widest = 1_000_000;

    public bool Sharp => Flags.Contains('#', StringComparison.Ordinal);

    public bool ZeroPads => Flags.Contains('0', StringComparison.Ordinal) && !LeftAligns;

    public bool LeftAligns => Flags.Contains('-', StringComparison.Ordinal);

    public bool ShowsPlus => Flags.Contains('+', StringComparison.Ordinal);

    public bool SpacesPlus => Flags.Contains(' ', StringComparison.Ordinal);

    /// <summary>Reads the verb at the percent sign; null with what is wrong if it is none.</summary>
    public static FormatVerb? Read(ReadOnlySpan<char> text, out string fault)
    {
        var i = 1;
        var flags = "";
        fault = "";
        while (i < text.Length && text[i] is '#' or '0' or '-' or '+' or ' ') flags += text[i++];
        var width = Number(text, ref i);
        int? precision = null;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            precision = Number(text, ref i) ?? 0;
        }

        int? index = null;
        if (i < text.Length && text[i] == '[')
        {
            i++;
            index = Number(text, ref i);
            if (index is null or 0 || i >= text.Length || text[i++] != ']')
            {
                fault = "an argument index is written [1], [2] and so on";
                return null;
            }
        }

        if (width > Widest || precision > Widest || flags.Length > 8) fault = $"width and precision may be at most {Widest}";
        else if (i >= text.Length) fault = "it ends in the middle of a verb; write %% for a percent sign";
        return fault.Length > 0 ? null : new FormatVerb(text[i], index, flags, width, precision, i + 1);
    }

    static int? Number(ReadOnlySpan<char> text, ref int i)
    {
        var (start, number) = (i, 0L);
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++) number = Math.Min(number * 10 + (text[i] - '0'), Widest + 1);
        return i == start ? null : (int)number;
    }
}
