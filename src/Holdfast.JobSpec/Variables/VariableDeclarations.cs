using Holdfast.Hcl;
using Holdfast.Hcl.Decoding;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.JobSpec.Variables;

/// <summary>Reads the variable blocks of a job file, and the older variables block that only gives defaults.</summary>
internal sealed class VariableDeclarations(EvalContext context, Diagnostics diagnostics)
{
    private readonly Dictionary<string, Variable> _declared = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, Variable> Read(Body file)
    {
        foreach (var block in file.Blocks("variable", 1, diagnostics))
        {
            if (block.Labels.Length == 1) Add(Declared(block));
            else diagnostics.Error("Invalid variable", "A variable block has a name: variable \"name\" { ... }.", block.Range);
        }

        foreach (var block in file.Blocks("variables", 0, diagnostics))
            foreach (var argument in block.Body.Items.OfType<Argument>()) Add(WithDefault(argument));
        return _declared;
    }

    private void Add(Variable variable)
    {
        if (!_declared.TryAdd(variable.Name, variable))
            diagnostics.Error(
                "Variable declared twice", $"The variable \"{variable.Name}\" is already declared on line {_declared[variable.Name].Range.StartPosition.Line}.",
                variable.Range);
    }

    private Variable WithDefault(Argument argument)
    {
        var value = argument.Expression.Evaluate(context, diagnostics);
        return new(argument.Name, argument.NameRange) { Type = Simple(value), Default = value };
    }

    private Variable Declared(Block block)
    {
        var reader = new BodyReader(block.Body, context, diagnostics);
        var type = reader.Raw("type") is { } constraint ? TypeConstraint.Parse(constraint.Expression, diagnostics) : null;
        var given = reader.Raw("default")?.Expression is { } expression ? Default(expression, type) : null;
        _ = reader.Text("description");
        var variable = new Variable(block.Label(), block.Range)
        {
            Type = type ?? (given is null ? HclType.Any : Simple(given)),
            Default = given,
            Sensitive = reader.Flag("sensitive") ?? false,
            Nullable = reader.Flag("nullable") ?? true,
            Validations = [.. reader.Blocks("validation").Select(Validation).OfType<Variable.Validation>()],
        };
        reader.Finish();
        return variable;
    }

    private Value Default(Expression expression, HclType? type)
    {
        var value = expression.Evaluate(context, diagnostics);
        if (type is null) return value;
        if (Conversion.TryConvert(value, type, out var converted, out var fault)) return converted;
        diagnostics.Error("Invalid default value", $"The default does not fit the variable's type {type}: {fault}.", expression.Range);
        return Value.Unknown(type);
    }

    private Variable.Validation? Validation(Block block)
    {
        var reader = new BodyReader(block.Body, context, diagnostics);
        var condition = reader.Raw("condition")?.Expression;
        var message = reader.Text("error_message");
        reader.Finish();
        if (condition is null || message is null)
            diagnostics.Error("Invalid validation", "A validation block needs the arguments \"condition\" and \"error_message\".", block.Range);
        return condition is null || message is null ? null : new(condition, message, block.Range);
    }

    // Without a declared type a simple default decides; a collection may be replaced by one of any shape.
    private static HclType Simple(Value value) => value is StringValue or NumberValue or BoolValue ? value.Type : HclType.Any;
}
