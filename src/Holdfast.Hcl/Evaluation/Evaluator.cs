using System.Runtime.CompilerServices;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Evaluation;

/// <summary>
/// Computes the value of an expression tree. A fault is reported and its value unknown; an unknown value makes all that depends on
/// it unknown without further reports.
/// </summary>
static class Evaluator
{
    public static Value Evaluate(Expression expression, Scope scope)
    {
        if (!scope.Context.Budget.Take()) return OverBudget(expression, scope);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return scope.Fault("Nested too deeply", "This expression is nested too deeply to be evaluated.", expression.Range);
        var value = Dispatch(expression, scope);
        return value is SequenceValue or MappingValue ? Bounded(value, expression, scope) : value;
    }

    /// <summary>Evaluates to a value of a type, null included; what does not convert is reported in the words given.</summary>
    public static Value EvaluateAs(Expression expression, HclType type, Scope scope, string summary, string subject)
    {
        var value = Evaluate(expression, scope);
        if (Conversion.TryConvert(value, type, out var converted, out var fault)) return converted;
        return scope.Fault(summary, $"{subject}: {fault}.", expression.Range);
    }

    static Value Dispatch(Expression expression, Scope scope) => expression switch
    {
        LiteralExpression literal => literal.Value,
        VariableExpression variable => PathEvaluation.Variable(variable.Traversal, scope),
        TemplateExpression template => TemplateEvaluation.Concatenate(template, scope),
        TemplateWrapExpression wrap => Evaluate(wrap.Inner, scope),
        CallExpression call => CallEvaluation.Call(call, scope),
        TupleExpression tuple => CollectionEvaluation.Tuple(tuple, scope),
        ObjectExpression structure => CollectionEvaluation.Object(structure, scope),
        BinaryExpression binary => OperatorEvaluation.Binary(binary, scope),
        UnaryExpression unary => OperatorEvaluation.Unary(unary, scope),
        ConditionalExpression conditional => ConditionalEvaluation.Evaluate(conditional, scope),
        ParenthesesExpression parentheses => Evaluate(parentheses.Inner, scope),
        PathExpression path => PathEvaluation.Follow(Evaluate(path.Source, scope), path.Steps, scope),
        IndexExpression index => PathEvaluation.Index(index, scope),
        SplatExpression splat => CollectionEvaluation.Splat(splat, scope),
        SplatItemExpression => scope.SplatItem ?? Value.AnyUnknown,
        ForExpression loop => new ForEvaluation(loop, scope).Evaluate(),
        TemplateIfExpression condition => TemplateEvaluation.If(condition, scope),
        TemplateForExpression loop => TemplateEvaluation.For(loop, scope),
        BoundExpression bound => Evaluate(bound.Inner, scope with { Context = scope.Context.Child(bound.Variables) }),
        _ => throw new InvalidOperationException($"unknown expression {expression.GetType()}"),
    };

    // Collections may share parts: a few lines can describe a value of any size.
    static Value Bounded(Value value, Expression expression, Scope scope)
    {
        if (value.Depth > HclLimits.ValueDepth)
            return scope.Fault("Value is nested too deeply", $"Lists and maps may be nested at most {HclLimits.ValueDepth} levels deep.", expression.Range);
        return value.Size <= HclLimits.ValueSize ? value : TooLarge(expression, scope);
    }

    public static Value TooLarge(Expression expression, Scope scope) =>
        scope.Fault(
            "Value is too large",
            $"A collection may have at most {HclLimits.Elements} elements, and {HclLimits.ValueSize} with everything inside it.", expression.Range);

    // Once is enough, but a list of faults that is thrown away (a try, the branch not taken) must not swallow it.
    static Value OverBudget(Expression expression, Scope scope)
    {
        const string Summary = "Too much to evaluate";
        if (scope.Diagnostics.Count > 0 && scope.Diagnostics[^1].Summary == Summary) return Value.AnyUnknown;
        return scope.Fault(
            Summary, $"The expressions of one file may take at most {HclLimits.EvaluationSteps} steps together. Look for loops inside loops.",
            expression.Range);
    }
}
