using Holdfast.Hcl;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Values;

namespace Holdfast.JobSpec.Variables;

/// <summary>Settles the value of each variable: given or default, checked by its validations.</summary>
internal sealed class VariableValues(EvalContext context, Diagnostics diagnostics)
{
    internal Value Settle(IReadOnlyDictionary<string, Variable> declared, IReadOnlyDictionary<string, Value> given)
    {
        var values = new List<KeyValuePair<string, Value>>(declared.Count);
        foreach (var variable in declared.Values)
        {
            var value = Settle(variable, given.GetValueOrDefault(variable.Name)).Marked(variable.Sensitive);
            if (value.IsKnown) Validate(variable, value);
            values.Add(new(variable.Name, value));
        }

        return Value.Object(values);
    }

    private Value Settle(Variable variable, Value? given)
    {
        if (given is { IsNull: true } && !variable.Nullable) given = null;
        if ((given ?? variable.Default) is { } value) return value;
        diagnostics.Error(
            "Missing value for variable",
            $"The variable \"{variable.Name}\" has no default, and no value was given. Give one with -var '{variable.Name}=...', in a file with -var-file, or in the environment as HOLDFAST_VAR_{variable.Name} or NOMAD_VAR_{variable.Name}.",
            variable.Range);
        return Value.Unknown(variable.Type);
    }

    private void Validate(Variable variable, Value value)
    {
        if (variable.Validations.Count == 0) return;
        var own = context.Child(new Dictionary<string, Value>(StringComparer.Ordinal) { ["var"] = Value.Object([new(variable.Name, value)]) });
        foreach (var validation in variable.Validations)
        {
            var result = validation.Condition.Evaluate(own, diagnostics);
            if (result is BoolValue { Is: false })
                diagnostics.Error(
                    "Invalid value for variable", $"{validation.Message} (variable \"{variable.Name}\", value {value.Marked(variable.Sensitive)})",
                    validation.Range);
            else if (result is not BoolValue && result.IsKnown)
                diagnostics.Error("Invalid validation", $"The condition must be true or false, not {result}.", validation.Condition.Range);
        }
    }
}
