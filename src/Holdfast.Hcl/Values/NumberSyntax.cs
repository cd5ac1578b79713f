using System.Globalization;
using System.Numerics;

namespace Holdfast.Hcl.Values;

/// <summary>Decimal text of <see cref="Number"/>, read and written.</summary>
static class NumberSyntax
{
    const int LongestText = 700;
    const int LargestExponent = 600;

    public static bool TryParse(ReadOnlySpan<char> text, out Number number)
    {
        number = default;
        if (text.IsEmpty || text.Length > LongestText) return false;
        var negative = text[0] == '-';
        if (text[0] is '-' or '+') text = text[1..];
        var whole = Digits(text);
        var rest = text[whole..];
        var fraction = rest is ['.', ..] ? Digits(rest[1..]) : 0;
        if (whole == 0 && fraction == 0) return false;
        if (rest is ['.', ..] && fraction == 0) return false;
        var digits = string.Concat(text[..whole], fraction == 0 ? default : rest.Slice(1, fraction));
        if (!TryExponent(fraction == 0 ? rest : rest[(fraction + 1)..], out var exponent)) return false;
        if (Math.Abs(exponent - fraction) > LargestExponent) return false;
        var mantissa = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        number = Number.Scaled(negative ? -mantissa : mantissa, exponent - fraction);
        return true;
    }

    public static string WriteFraction(BigInteger numerator, BigInteger divisor, int significant)
    {
        var digits = FiniteDigits(divisor) ?? significant + LeadingZeros(numerator, divisor);
        var scaled = BigInteger.Abs(numerator) * BigInteger.Pow(10, digits);
        var rounded = (scaled * 2 + divisor) / (divisor * 2);
        var text = rounded.ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
        var written = $"{text[..^digits]}.{text[^digits..]}".TrimEnd('0').TrimEnd('.');
        return numerator.Sign < 0 ? "-" + written : written;
    }

    // How many decimals the fraction has when its expansion ends: the larger power of 2 and 5 in the divisor.
    static int? FiniteDigits(BigInteger divisor)
    {
        int twos = 0, fives = 0;
        for (; divisor.IsEven; divisor >>= 1) twos++;
        for (; (divisor % 5).IsZero; divisor /= 5) fives++;
        return divisor.IsOne ? Math.Max(twos, fives) : null;
    }

    static int LeadingZeros(BigInteger numerator, BigInteger divisor) =>
        Math.Max(0, (int)(BigInteger.Log10(divisor) - BigInteger.Log10(BigInteger.Abs(numerator))));

    static bool TryExponent(ReadOnlySpan<char> text, out int exponent)
    {
        exponent = 0;
        if (text.IsEmpty) return true;
        return text[0] is 'e' or 'E'
            && text.Length < 8
            && int.TryParse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
    }

    static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
