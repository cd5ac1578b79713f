using System.Text;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Evaluation;

/// <summary>Templates to strings.</summary>
static class TemplateEvaluation
{
    const string Invalid = "Invalid template interpolation value";

    public static Value Concatenate(TemplateExpression template, Scope scope)
    {
        var text = new StringBuilder();
        var (known, sensitive) = (true, false);
        foreach (var part in template.Parts)
        {
            var value = Evaluator.EvaluateAs(part, HclType.String, scope, Invalid, "The value cannot be included in a string");
            if (value is NullValue) value = scope.Fault(Invalid, "The expression is null, which cannot be included in a string.", part.Range);
            sensitive |= value.Sensitive;
            known &= value is StringValue;
            if (value is StringValue { Text: var piece } && !TryAppend(text, piece, scope)) return TooLong(template, scope);
        }

        return (known ? Value.Of(text.ToString()) : Value.Unknown(HclType.String)).Marked(sensitive);
    }

    public static Value If(TemplateIfExpression template, Scope scope)
    {
        var condition = ConditionalEvaluation.Condition(template.Condition, scope, "Invalid template condition");
        if (condition is not BoolValue { Is: var holds }) return Value.Unknown(HclType.String);
        return Evaluator.Evaluate(holds ? template.WhenTrue : template.WhenFalse, scope).Marked(condition.Sensitive);
    }

    public static Value For(TemplateForExpression template, Scope scope)
    {
        var collection = Evaluator.Evaluate(template.Collection, scope);
        if (Iteration.Of(collection, template.Collection.Range, scope) is not { } elements) return Value.Unknown(HclType.String);
        var text = new StringBuilder();
        var (known, sensitive) = (true, collection.Sensitive);
        foreach (var (key, element) in elements)
        {
            if (scope.Context.Budget.IsSpent) break;
            var value = Evaluator.Evaluate(template.Content, scope.With(template.KeyName, key, template.ValueName, element));
            sensitive |= value.Sensitive;
            known &= value is StringValue;
            if (value is StringValue { Text: var piece } && !TryAppend(text, piece, scope)) return TooLong(template, scope);
        }

        return (known ? Value.Of(text.ToString()) : Value.Unknown(HclType.String)).Marked(sensitive);
    }

    static bool TryAppend(StringBuilder text, string piece, Scope scope)
    {
        scope.Context.Budget.Take(piece.Length / 64);
        if (text.Length + piece.Length > HclLimits.StringLength) return false;
        text.Append(piece);
        return true;
    }

    static Value TooLong(Expression template, Scope scope) =>
        scope.Fault("String is too long", $"A string may have at most {HclLimits.StringLength} characters.", template.Range);
}
