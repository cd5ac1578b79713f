using Holdfast.Hcl.Decoding;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Type conversion, and the functions that look at their arguments before these are evaluated.</summary>
static class ConversionFunctions
{
    public static Function[] Rows { get; } =
    [
        new("tobool(value any?) bool", call => To(call, HclType.Bool)) { TakesUnknown = true },
        new("tonumber(value any?) number", call => To(call, HclType.Number)) { TakesUnknown = true },
        new("tostring(value any?) string", call => To(call, HclType.String)) { TakesUnknown = true },
        new("tolist(value any?) list(any)", call => To(call, new ListType(HclType.Any))) { TakesUnknown = true },
        new("toset(value any?) set(any)", call => To(call, new SetType(HclType.Any))) { TakesUnknown = true },
        new("tomap(value any?) map(any)", call => To(call, new MapType(HclType.Any))) { TakesUnknown = true },
        new("try(expressions... any) any", Never) { Lazy = Try },
        new("can(expression any) bool", Never) { Lazy = Can },
        new("convert(value any, type any) any", Never) { Lazy = Convert },
    ];

    static CallResult To(Call call, HclType type) =>
        Conversion.TryConvert(call[0], type, out var converted, out var fault) ? converted : CallResult.Invalid(0, fault);

    static CallResult Never(Call call) => throw new InvalidOperationException("evaluated lazily");

    static Value Try(CallExpression call, Scope scope)
    {
        var faults = new List<Diagnostic>();
        foreach (var argument in call.Arguments)
        {
            var attempt = new Diagnostics();
            var value = Evaluator.Evaluate(argument, scope with { Diagnostics = attempt });
            if (!attempt.HasErrors) return value;
            faults.AddRange(attempt.Take(1));
        }

        var tried = string.Join(" ", faults.Take(5).Select(fault => $"{fault.Range?.ToString() ?? ""}: {fault.Summary}; {fault.Detail}"));
        return scope.Fault("Error in function call", $"try failed: none of its expressions could be evaluated. {tried}".TrimEnd(), call.Range);
    }

    static Value Can(CallExpression call, Scope scope)
    {
        if (call.Arguments.Length != 1)
            return scope.Fault("Invalid function call", "can takes one expression: can(expression any) bool.", call.Range);
        var attempt = new Diagnostics();
        var value = Evaluator.Evaluate(call.Arguments[0], scope with { Diagnostics = attempt });
        if (attempt.HasErrors) return Value.False;
        return value is UnknownValue ? Value.Unknown(HclType.Bool) : Value.True;
    }

    static Value Convert(CallExpression call, Scope scope)
    {
        if (call.Arguments.Length != 2)
            return scope.Fault("Invalid function call", "convert takes a value and a type: convert(value any, type any) any.", call.Range);
        if (TypeConstraint.Parse(call.Arguments[1], scope.Diagnostics) is not { } type) return Value.AnyUnknown;
        return Evaluator.EvaluateAs(call.Arguments[0], type, scope, "Invalid function argument", "The value does not convert");
    }
}
