using System.Collections.Immutable;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Parsing;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Decoding;

/// <summary>
/// Reads type constraints as variables declare them: <c>any</c>, <c>bool</c>, <c>number</c>, <c>string</c>, <c>list(T)</c>, <c>set(T)</c>,
/// <c>map(T)</c>, <c>tuple([T, …])</c>, <c>object({ name = T, other = optional(T, default) })</c>; also quoted, as JSON and old files have them.
/// </summary>
public static class TypeConstraint
{
    const string Summary = "Invalid type specification";

    /// <summary>The type, or null once the fault has been reported.</summary>
    public static HclType? Parse(Expression expression, Diagnostics diagnostics) => expression switch
    {
        VariableExpression { Traversal: { Steps.IsEmpty: true } name } => Word(name.Root, name.Range, diagnostics),
        CallExpression call => Constructed(call, diagnostics),
        LiteralExpression { Value: StringValue quoted } when Reparse(quoted.Text, expression.Range, diagnostics) is { } inner => Parse(inner, diagnostics),
        LiteralExpression { Value: StringValue } => null,
        _ => Fail(
            "A type is expected: bool, number, string, any, list(...), set(...), map(...), tuple([...]) or object({...}).", expression.Range, diagnostics),
    };

    static Expression? Reparse(string text, SourceRange place, Diagnostics diagnostics)
    {
        var expression = new ExpressionParser(TokenStream.OpenExpression(text, place, diagnostics)).ParseWhole();
        if (expression is not LiteralExpression) return expression;
        Fail("A type is expected.", place, diagnostics);
        return null;
    }

    static HclType? Word(string word, SourceRange range, Diagnostics diagnostics) => word switch
    {
        "any" => HclType.Any,
        "bool" => HclType.Bool,
        "number" => HclType.Number,
        "string" => HclType.String,
        "list" => new ListType(HclType.Any),
        "set" => new SetType(HclType.Any),
        "map" => new MapType(HclType.Any),
        "object" or "tuple" => Fail(
            $"The type \"{word}\" needs the types of its elements, as in {(word == "object" ? "object({ name = string })" : "tuple([string, number])")}.",
            range, diagnostics),
        _ => Fail(
            $"\"{word}\" is no type. The types are bool, number, string, any, list(...), set(...), map(...), tuple([...]) and object({{...}}).",
            range, diagnostics),
    };

    static HclType? Constructed(CallExpression call, Diagnostics diagnostics)
    {
        if (call.Name is not ("list" or "set" or "map" or "tuple" or "object")) return Word(call.Name, call.NameRange, diagnostics) is null
            ? null
            : Fail($"The type \"{call.Name}\" takes no arguments.", call.Range, diagnostics);
        if (call.Arguments.Length != 1 || call.ExpandsLast) return Fail($"The type \"{call.Name}\" takes one argument.", call.Range, diagnostics);
        return (call.Name, call.Arguments[0]) switch
        {
            ("list", var element) => Parse(element, diagnostics) is { } type ? new ListType(type) : null,
            ("set", var element) => Parse(element, diagnostics) is { } type ? new SetType(type) : null,
            ("map", var element) => Parse(element, diagnostics) is { } type ? new MapType(type) : null,
            ("tuple", TupleExpression elements) => Tuple(elements, diagnostics),
            ("object", ObjectExpression attributes) => Structure(attributes, diagnostics),
            ("tuple", var other) => Fail("A tuple type takes a list of types, as in tuple([string, number]).", other.Range, diagnostics),
            (_, var other) => Fail("An object type takes a map of attribute names to types, as in object({ name = string }).", other.Range, diagnostics),
        };
    }

    static TupleType? Tuple(TupleExpression elements, Diagnostics diagnostics)
    {
        var types = elements.Items.Select(item => Parse(item, diagnostics)).ToArray();
        return types.Contains(null) ? null : new TupleType([.. types.OfType<HclType>()]);
    }

    static ObjectType? Structure(ObjectExpression structure, Diagnostics diagnostics)
    {
        var attributes = structure.Items.Select(item => Attribute(item, diagnostics)).ToArray();
        return attributes.Contains(null) ? null : new ObjectType(attributes.OfType<ObjectAttribute>().DistinctBy(attribute => attribute.Name));
    }

    static ObjectAttribute? Attribute(ObjectItem item, Diagnostics diagnostics)
    {
        if (item.Key is not LiteralExpression { Value: StringValue { Text: var name } })
        {
            Fail("The attribute names of an object type must be plain names.", item.Key.Range, diagnostics);
            return null;
        }

        if (item.Value is not CallExpression { Name: "optional" } optional)
            return Parse(item.Value, diagnostics) is { } required ? new ObjectAttribute(name, required) : null;
        if (optional.Arguments.Length is not (1 or 2))
        {
            Fail("optional takes a type and, if wanted, a default value.", optional.Range, diagnostics);
            return null;
        }

        if (Parse(optional.Arguments[0], diagnostics) is not { } type) return null;
        return new ObjectAttribute(name, type, Optional: true, optional.Arguments.Length == 2 ? Default(optional.Arguments[1], type, diagnostics) : null);
    }

    static Value Default(Expression expression, HclType type, Diagnostics diagnostics) =>
        Evaluator.EvaluateAs(
            expression, type, new Scope(new EvalContext(), diagnostics), "Invalid default value", "The default does not have the type of its attribute");

    static HclType? Fail(string detail, SourceRange range, Diagnostics diagnostics)
    {
        diagnostics.Error(Summary, detail, range);
        return null;
    }
}
