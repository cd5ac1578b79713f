using Holdfast.Hcl;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.JobSpec.Variables;

/// <summary>
/// The values given to variables from outside. Later sources win: environment (NOMAD_VAR_x, then HOLDFAST_VAR_x), files in their order,
/// then -var in their order. A name that is not declared is an error on the command line, a warning in a file, and nothing in the environment.
/// </summary>
internal sealed class GivenValues(IReadOnlyDictionary<string, Variable> declared, JobFileOptions options, Diagnostics diagnostics)
{
    private static readonly string[] Prefixes = ["NOMAD_VAR_", "HOLDFAST_VAR_"];

    // Values from outside are literals: they see neither variables nor functions.
    private readonly EvalContext _context = new();
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, Value> Read()
    {
        foreach (var variable in declared.Values)
            foreach (var prefix in Prefixes)
                if (options.Environment?.Invoke(prefix + variable.Name) is { } text) FromText(variable, text, $"<{prefix}{variable.Name}>");
        foreach (var file in options.VariableFiles) FromFile(file);
        foreach (var (name, text) in options.Variables) FromCommandLine(name, text);
        return _values;
    }

    private void FromCommandLine(string name, string text)
    {
        if (declared.TryGetValue(name, out var variable)) FromText(variable, text, $"<-var {name}>");
        else if (options.Strict)
            diagnostics.Error(
                "Undeclared variable", $"A value was given for \"{name}\", but the job file declares no variable of this name.", null,
                NameSuggestion.For(name, declared.Keys));
    }

    private void FromText(Variable variable, string text, string source)
    {
        if (variable.TakesPlainText)
        {
            Take(variable, Value.Of(text), null, source);
            return;
        }

        if (HclParser.ParseExpression(new SourceFile(source, text), diagnostics) is { } expression)
            Take(variable, expression.Evaluate(_context, diagnostics), expression.Range, source);
    }

    private void FromFile(VariableFile file)
    {
        var source = new SourceFile(file.Name, file.Text);
        var json = file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || file.Text.AsSpan().TrimStart() is ['{', ..];
        var body = json ? HclJsonParser.ParseFile(source, diagnostics) : HclParser.ParseFile(source, diagnostics);
        foreach (var item in (body?.Items).GetValueOrDefault([]))
        {
            if (item is not Argument argument)
                diagnostics.Error("Unexpected block", "A file of variables holds only name = value.", item.NameRange);
            else if (declared.TryGetValue(argument.Name, out var variable))
                Take(variable, argument.Expression.Evaluate(_context, diagnostics), argument.Expression.Range, file.Name);
            else
                diagnostics.Warning(
                    "Undeclared variable", $"The job file declares no variable \"{argument.Name}\"; this value is not used.", argument.NameRange,
                    NameSuggestion.For(argument.Name, declared.Keys));
        }
    }

    private void Take(Variable variable, Value value, SourceRange? range, string source)
    {
        if (Conversion.TryConvert(value, variable.Type, out var converted, out var fault))
        {
            _values[variable.Name] = converted;
            return;
        }

        _values[variable.Name] = Value.Unknown(variable.Type);
        diagnostics.Error(
            "Invalid value for variable",
            $"The value of \"{variable.Name}\"{(range is null ? $" from {source.Trim('<', '>')}" : "")} does not fit its type {variable.Type}: {fault}.",
            range ?? variable.Range);
    }
}
