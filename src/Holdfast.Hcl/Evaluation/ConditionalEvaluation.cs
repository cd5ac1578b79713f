using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Evaluation;

/// <summary><c>condition ? a : b</c>: the result has the type that both sides have in common, whichever is taken.</summary>
static class ConditionalEvaluation
{
    public static Value Evaluate(ConditionalExpression conditional, Scope scope)
    {
        var condition = Condition(conditional.Condition, scope, "Invalid condition");
        var taken = (condition as BoolValue)?.Is;

        // The side not taken is only asked for its type; what is wrong in it does not matter.
        var unheard = new Diagnostics();
        var whenTrue = Evaluator.Evaluate(conditional.WhenTrue, taken == false ? scope with { Diagnostics = unheard } : scope);
        var whenFalse = Evaluator.Evaluate(conditional.WhenFalse, taken == true ? scope with { Diagnostics = unheard } : scope);
        if (TypeConversion.Unify(whenTrue.Type, whenFalse.Type) is not { } type)
            return scope.Fault(
                "Inconsistent conditional result types",
                $"The true and false results must have consistent types. The 'true' value is {whenTrue.Type}, the 'false' value is {whenFalse.Type}.",
                conditional.Range);
        if (taken is null) return Value.Unknown(type);
        var result = taken.Value ? whenTrue : whenFalse;
        scope.Context.Budget.Take(result.Size / 16);
        return Conversion.TryConvert(result, type, out var converted, out _) ? converted.Marked(condition.Sensitive) : result;
    }

    /// <summary>A bool, or unknown once its fault has been reported.</summary>
    public static Value Condition(Expression expression, Scope scope, string summary)
    {
        var value = Evaluator.EvaluateAs(expression, HclType.Bool, scope, summary, "The condition is not true or false");
        return value is NullValue ? scope.Fault(summary, "The condition is null; it must be true or false.", expression.Range) : value;
    }
}
