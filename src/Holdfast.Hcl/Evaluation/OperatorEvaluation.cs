using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Evaluation;

/// <summary>Unary and binary operators. The logical ones do not look at their right side when the left one decides.</summary>
static class OperatorEvaluation
{
    public static Value Unary(UnaryExpression unary, Scope scope)
    {
        var type = unary.Operator == UnaryOperator.Not ? HclType.Bool : HclType.Number;
        var operand = Operand(unary.Operand, type, "the operand", scope);
        return (operand switch
        {
            BoolValue boolean => Value.Of(!boolean.Is),
            NumberValue number => Value.Of(-number.Number),
            _ => Value.Unknown(type),
        }).Marked(operand.Sensitive);
    }

    public static Value Binary(BinaryExpression binary, Scope scope) => binary.Operator switch
    {
        BinaryOperator.Or or BinaryOperator.And => Logical(binary, scope),
        BinaryOperator.Equal or BinaryOperator.NotEqual => Equality(binary, scope),
        _ => Arithmetic(binary, scope),
    };

    static Value Logical(BinaryExpression binary, Scope scope)
    {
        var decides = binary.Operator == BinaryOperator.Or;
        var left = Operand(binary.Left, HclType.Bool, "the left operand", scope);
        if (left is BoolValue first && first.Is == decides) return left;

        // Where the left side is not known yet, the right one may turn out not to be asked for.
        var right = Operand(binary.Right, HclType.Bool, "the right operand", left is BoolValue ? scope : scope with { Diagnostics = new Diagnostics() });
        var sensitive = left.Sensitive || right.Sensitive;
        if (left is BoolValue) return right.Marked(sensitive);
        return right is BoolValue second && second.Is == decides ? right.Marked(sensitive) : Value.Unknown(HclType.Bool);
    }

    static Value Equality(BinaryExpression binary, Scope scope)
    {
        var left = Evaluator.Evaluate(binary.Left, scope);
        var right = Evaluator.Evaluate(binary.Right, scope);
        scope.Context.Budget.Take((left.Size + right.Size) / 16);
        var sensitive = left.HasSensitive || right.HasSensitive;
        if (left is UnknownValue || right is UnknownValue) return Value.Unknown(HclType.Bool);

        // All nulls are equal, whatever their types.
        var decided = left.IsNull || right.IsNull;
        if (!decided && !(left.IsWhollyKnown && right.IsWhollyKnown)) return Value.Unknown(HclType.Bool);
        var equal = decided ? left.IsNull == right.IsNull : left.Equals(right);
        return Value.Of(equal == (binary.Operator == BinaryOperator.Equal)).Marked(sensitive);
    }

    static Value Arithmetic(BinaryExpression binary, Scope scope)
    {
        var left = Operand(binary.Left, HclType.Number, "the left operand", scope);
        var right = Operand(binary.Right, HclType.Number, "the right operand", scope);
        if (left is not NumberValue { Number: var a } || right is not NumberValue { Number: var b })
            return Value.Unknown(binary.Operator <= BinaryOperator.GreaterOrEqual ? HclType.Bool : HclType.Number);
        if (binary.Operator is BinaryOperator.Divide or BinaryOperator.Modulo && b.Sign == 0)
            return scope.Fault("Division by zero", "The right operand is zero.", binary.Range);
        var result = Compute(binary.Operator, a, b);
        if (result is NumberValue { Number.IsInRange: false })
            return scope.Fault("Number out of range", "The result has more digits than can be computed with.", binary.Range);
        return result.Marked(left.Sensitive || right.Sensitive);
    }

    static Value Compute(BinaryOperator operation, Number a, Number b) => operation switch
    {
        BinaryOperator.Less => Value.Of(a < b),
        BinaryOperator.LessOrEqual => Value.Of(a <= b),
        BinaryOperator.Greater => Value.Of(a > b),
        BinaryOperator.GreaterOrEqual => Value.Of(a >= b),
        BinaryOperator.Add => Value.Of(a + b),
        BinaryOperator.Subtract => Value.Of(a - b),
        BinaryOperator.Multiply => Value.Of(a * b),
        BinaryOperator.Divide => Value.Of(a / b),
        BinaryOperator.Modulo => Value.Of(a % b),
        _ => throw new InvalidOperationException($"{operation} is not arithmetic"),
    };

    static Value Operand(Expression expression, HclType type, string side, Scope scope)
    {
        var value = Evaluator.EvaluateAs(expression, type, scope, "Invalid operand", $"Unsuitable value for {side}");
        return value is NullValue ? scope.Fault("Invalid operand", $"Unsuitable value for {side}: it is null.", expression.Range) : value;
    }
}
