using System.Globalization;

namespace Holdfast.Scheduling.Feasibility.Constraints;

/// <summary>The order of two values: as numbers where both are, else as versions where both are dotted numbers, else as text by code point.</summary>
internal static class Order
{
    /// <summary>Null when either value is missing, so that every comparison with it is false.</summary>
    internal static int? Compare(string? left, string? right)
    {
        if (left is null || right is null) return null;
        if (TryNumber(left, out var first) && TryNumber(right, out var second)) return first.CompareTo(second);
        if (TryDotted(left, out var older) && TryDotted(right, out var newer)) return older.CompareTo(newer);
        return string.CompareOrdinal(left, right);
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static bool TryDotted(string text, out LooseVersion version)
    {
        version = default!;
        return text.Length > 0 && char.IsAsciiDigit(text[0]) && text.Contains('.') && LooseVersion.TryParse(text, VersionStyle.Lenient, out version!);
    }
}
