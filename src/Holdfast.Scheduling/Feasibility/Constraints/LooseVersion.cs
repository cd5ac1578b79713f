using System.Buffers;
using System.Globalization;

namespace Holdfast.Scheduling.Feasibility.Constraints;

/// <summary>A version: numbers, a prerelease, and build metadata that takes no part in comparing. Order: Semantic Versioning 2.0, point 11.</summary>
internal sealed record LooseVersion(ValueList<long> Numbers, string Prerelease) : IComparable<LooseVersion>
{
    private static readonly SearchValues<char> Core = SearchValues.Create("0123456789.");

    internal static bool TryParse(string text, VersionStyle style, out LooseVersion? version)
    {
        version = null;
        text = text.Trim();
        if (style == VersionStyle.Lenient && text.StartsWith('v')) text = text[1..];
        if (text.IndexOf('+', StringComparison.Ordinal) is var build and >= 0) text = text[..build];
        var end = text.AsSpan().IndexOfAnyExcept(Core);
        var (core, prerelease) = end < 0 ? (text, "") : (text[..end], text[end..]);
        if (prerelease.StartsWith('-')) prerelease = prerelease[1..];
        else if (prerelease.Length > 0 && style == VersionStyle.Semantic) return false;
        if (!TryNumbers(core, out var numbers) || (style == VersionStyle.Semantic && numbers.Count != 3)) return false;
        version = new(numbers, prerelease);
        return true;
    }

    internal long Number(int index) => index < Numbers.Count ? Numbers[index] : 0;

    public int CompareTo(LooseVersion? other)
    {
        if (other is null) return 1;
        for (var i = 0; i < Math.Max(Numbers.Count, other.Numbers.Count); i++)
            if (Number(i).CompareTo(other.Number(i)) is var order and not 0) return order;
        return ComparePrereleases(Prerelease, other.Prerelease);
    }

    private static bool TryNumbers(string core, out ValueList<long> numbers)
    {
        numbers = [];
        foreach (var part in core.Split('.'))
        {
            if (!TryNumber(part, out var number)) return false;
            numbers = numbers.Add(number);
        }
        return true;
    }

    private static int ComparePrereleases(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0) return right.Length.CompareTo(left.Length);
        var (first, second) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Min(first.Length, second.Length); i++)
            if (CompareIdentifiers(first[i], second[i]) is var order and not 0) return order;
        return first.Length.CompareTo(second.Length);
    }

    private static int CompareIdentifiers(string left, string right)
    {
        var (leftIsNumber, rightIsNumber) = (TryNumber(left, out var number), TryNumber(right, out var other));
        if (leftIsNumber && rightIsNumber) return number.CompareTo(other);
        return leftIsNumber != rightIsNumber ? rightIsNumber.CompareTo(leftIsNumber) : string.CompareOrdinal(left, right);
    }

    private static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
