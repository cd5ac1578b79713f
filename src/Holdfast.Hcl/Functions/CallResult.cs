using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>What a call gave: a value, or a fault, which may be one argument's.</summary>
public readonly record struct CallResult(Value? Value, string? Fault = null, int? Argument = null)
{
    public static implicit operator CallResult(Value value) => new(value);

    public static implicit operator CallResult(string text) => new(Values.Value.Of(text));

    public static implicit operator CallResult(bool value) => new(Values.Value.Of(value));

    public static implicit operator CallResult(Number number) => number.IsInRange
        ? new(Values.Value.Of(number))
        : Failed("the result has more digits than can be computed with");

    public static implicit operator CallResult(long number) => new(Values.Value.Of(number));

    /// <summary>A failure of the call as a whole: words that finish the sentence "name failed: …".</summary>
    public static CallResult Failed(string fault) => new(null, fault);

    /// <summary>An argument that is wrong: words that finish the sentence "invalid value for …:".</summary>
    public static CallResult Invalid(int argument, string fault) => new(null, fault, argument);
}
