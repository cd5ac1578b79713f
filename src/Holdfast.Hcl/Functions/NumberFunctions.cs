using System.Globalization;
using System.Numerics;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Arithmetic beyond the operators.</summary>
static class NumberFunctions
{
    const int LargestExponent = 4096;

    public static Function[] Rows { get; } =
    [
        new("abs(num number) number", call => call.Number(0).Abs()),
        new("ceil(num number) number", call => call.Number(0).Ceiling()),
        new("floor(num number) number", call => call.Number(0).Floor()),
        new("signum(num number) number", call => (long)call.Number(0).Sign),
        new("log(num number, base number) number", Log),
        new("pow(num number, power number) number", Power),
        new("parseint(number string, base number) number", ParseInt),
        new("max(numbers... number) number", call => Extreme(call, (a, b) => a > b)),
        new("min(numbers... number) number", call => Extreme(call, (a, b) => a < b)),
        new("sum(list list(number)) number", Sum),
        new("range(start_or_limit number, limit? number, step? number) list(number)", Range),
    ];

    static CallResult Extreme(Call call, Func<Number, Number, bool> beats)
    {
        if (call.Count == 0) return CallResult.Failed("at least one number is required");
        var best = call.Number(0);
        for (var i = 1; i < call.Count; i++)
            if (beats(call.Number(i), best)) best = call.Number(i);
        return best;
    }

    static CallResult Sum(Call call)
    {
        var sum = Number.Zero;
        foreach (var item in call.Items(0))
        {
            if (item is not NumberValue { Number: var number }) return CallResult.Invalid(0, "an element is null");
            if (!(sum += number).IsInRange) break;
        }

        return call.Items(0).IsEmpty ? CallResult.Invalid(0, "the list is empty") : sum;
    }

    static CallResult Log(Call call) =>
        Number.FromDouble(Math.Log(call.Number(0).ToDouble()) / Math.Log(call.Number(1).ToDouble())) is { } result
            ? Rounded(result)
            : CallResult.Failed("the logarithm of these numbers does not exist");

    // log(1000, 10) is 3, although floating point has it one unit off.
    static Number Rounded(Number number)
    {
        var whole = (number + Number.One / 2).Floor();
        return (number - whole).Abs() < Number.One / 1_000_000_000_000 ? whole : number;
    }

    static CallResult Power(Call call)
    {
        var (number, power) = (call.Number(0), call.Number(1));
        if (power.TryToInt64(out var exponent) && Math.Abs(exponent) <= LargestExponent)
        {
            if (exponent < 0 && number.Sign == 0) return CallResult.Failed("zero has no negative powers");
            if (Bits(number) * Math.Abs(exponent) > LargestExponent) return CallResult.Failed("the result has more digits than can be computed with");
            var result = (Number)1;
            for (var i = 0; i < Math.Abs(exponent); i++) result *= number;
            return exponent < 0 ? Number.One / result : result;
        }

        return Number.FromDouble(Math.Pow(number.ToDouble(), power.ToDouble())) is { } inexact
            ? inexact
            : CallResult.Failed("the result is no number, or too large");
    }

    static long Bits(Number number) => Math.Max(number.Numerator.GetBitLength(), number.Denominator.GetBitLength()) - 1;

    static CallResult ParseInt(Call call)
    {
        if (!call.Number(1).TryToInt64(out var radix) || radix is < 2 or > 62) return CallResult.Invalid(1, "it must be a whole number from 2 to 62");
        var text = call.Text(0);
        var digits = text.TrimStart('-', '+');
        if (digits.Length == 0 || text.Length - digits.Length > 1 || digits.Length > 600) return NoNumber();
        var result = BigInteger.Zero;
        foreach (var c in digits)
        {
            var digit = Digit(c, radix);
            if (digit < 0 || digit >= radix) return NoNumber();
            result = result * radix + digit;
        }

        return new Number(text[0] == '-' ? -result : result);

        CallResult NoNumber() => CallResult.Invalid(0, $"{Value.Of(text)} is no whole number in base {radix.ToString(CultureInfo.InvariantCulture)}");
    }

    // Up to base 36 the case of letters does not matter; above, capitals come after small letters.
    static int Digit(char c, long radix) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + (radix <= 36 ? 10 : 36),
        _ => -1,
    };

    static CallResult Range(Call call)
    {
        var (start, limit) = call.Count == 1 ? (Number.Zero, call.Number(0)) : (call.Number(0), call.Number(1));
        var step = call.Count == 3 ? call.Number(2) : limit < start ? -Number.One : Number.One;
        if (step.Sign == 0) return CallResult.Invalid(2, "it must not be zero");
        if (start != limit && (limit > start) != (step.Sign > 0)) return CallResult.Invalid(2, "with this sign the limit is never reached");
        if (((limit - start) / step).Ceiling() > HclLimits.Elements) return CallResult.Failed($"the range would have more than {HclLimits.Elements} elements");
        var items = new List<Value>();
        for (var number = start; step.Sign > 0 ? number < limit : number > limit; number += step) items.Add(Value.Of(number));
        return Value.List(HclType.Number, items);
    }
}
