using System.Globalization;
using System.Numerics;

namespace Holdfast.Hcl.Values;

/// <summary>
/// An exact rational number. HCL's own library computes in 512-bit binary floating point; fractions keep every promise of that
/// (64-bit integers exact, <c>1 / 3 * 3 == 1</c>) and decimals too (<c>0.1 + 0.2 == 0.3</c>).
/// Size is bounded: see <see cref="IsInRange"/>.
/// </summary>
public readonly record struct Number : IComparable<Number>
{
    const int BitLimit = 2048;
    const int FractionDigits = 40;

    readonly BigInteger numerator;

    // Zero stands for 1, so that default(Number) is 0 and equality of fields is equality of numbers.
    readonly BigInteger divisor;

    public Number(BigInteger numerator) => this.numerator = numerator;

    Number(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) common = -common;
        this.numerator = numerator / common;
        denominator /= common;
        divisor = denominator.IsOne ? BigInteger.Zero : denominator;
    }

    public static Number Zero => default;

    public static Number One => new(BigInteger.One);

    public BigInteger Numerator => numerator;

    public BigInteger Denominator => divisor.IsZero ? BigInteger.One : divisor;

    public bool IsInteger => divisor.IsZero;

    public int Sign => numerator.Sign;

    /// <summary>False for numbers of more than about 600 digits; whoever computes one reports it instead of going on with it.</summary>
    public bool IsInRange => numerator.GetBitLength() <= BitLimit && divisor.GetBitLength() <= BitLimit;

    public static Number operator +(Number a, Number b) => a.IsInteger && b.IsInteger
        ? new(a.numerator + b.numerator)
        : new(a.numerator * b.Denominator + b.numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Number operator -(Number a, Number b) => a + -b;

    public static Number operator -(Number a) => new(-a.numerator, a.Denominator);

    public static Number operator *(Number a, Number b) => a.IsInteger && b.IsInteger
        ? new(a.numerator * b.numerator)
        : new(a.numerator * b.numerator, a.Denominator * b.Denominator);

    /// <exception cref="DivideByZeroException"/>
    public static Number operator /(Number a, Number b) =>
        b.Sign == 0 ? throw new DivideByZeroException() : new(a.numerator * b.Denominator, a.Denominator * b.numerator);

    /// <summary>The remainder of truncated division: it has the sign of <paramref name="a"/>.</summary>
    public static Number operator %(Number a, Number b) => a - b * (a / b).Truncate();

    public static bool operator <(Number a, Number b) => a.CompareTo(b) < 0;

    public static bool operator >(Number a, Number b) => a.CompareTo(b) > 0;

    public static bool operator <=(Number a, Number b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Number a, Number b) => a.CompareTo(b) >= 0;

    public static implicit operator Number(long value) => new(new BigInteger(value));

    public int CompareTo(Number other) => IsInteger && other.IsInteger
        ? numerator.CompareTo(other.numerator)
        : (numerator * other.Denominator).CompareTo(other.numerator * Denominator);

    public Number Truncate() => IsInteger ? this : new(BigInteger.Divide(numerator, divisor));

    public Number Floor() => IsInteger || Sign >= 0 ? Truncate() : Truncate() - One;

    public Number Ceiling() => -(-this).Floor();

    public Number Abs() => Sign < 0 ? -this : this;

    public bool TryToInt64(out long value)
    {
        var fits = IsInteger && numerator >= long.MinValue && numerator <= long.MaxValue;
        value = fits ? (long)numerator : 0;
        return fits;
    }

    public double ToDouble() => IsInteger
        ? (double)numerator
        : double.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The number with the shortest decimal text of a double; null for infinities and NaN.</summary>
    public static Number? FromDouble(double value) =>
        double.IsFinite(value) && TryParse(value.ToString("R", CultureInfo.InvariantCulture), out var number) ? number : null;

    /// <summary>Reads HCL's number syntax, with an optional sign in front: digits, fraction, exponent.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Number number)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small) && text is [not '+', ..])
        {
            number = small;
            return true;
        }

        return NumberSyntax.TryParse(text, out number);
    }

    /// <summary>numerator × 10^exponent.</summary>
    internal static Number Scaled(BigInteger digits, int exponent) => exponent >= 0
        ? new(digits * BigInteger.Pow(10, exponent))
        : new(digits, BigInteger.Pow(10, -exponent));

    /// <summary>Plain decimal notation without exponent: exact where the decimal expansion ends, else rounded to 40 significant decimals.</summary>
    public override string ToString() =>
        IsInteger ? numerator.ToString(CultureInfo.InvariantCulture) : NumberSyntax.WriteFraction(numerator, divisor, FractionDigits);
}
