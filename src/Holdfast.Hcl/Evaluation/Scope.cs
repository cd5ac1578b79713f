using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Evaluation;

/// <summary>Where an expression is evaluated: the context, the element at hand inside a splat, and where faults go.</summary>
readonly record struct Scope(EvalContext Context, Diagnostics Diagnostics, Value? SplatItem = null)
{
    public Scope With(string? keyName, Value key, string valueName, Value value)
    {
        var variables = new Dictionary<string, Value>(2, StringComparer.Ordinal);
        if (keyName is not null) variables[keyName] = key;
        variables[valueName] = value;
        return this with { Context = Context.Child(variables) };
    }

    public Value Fault(string summary, string detail, SourceRange range, string? suggestion = null)
    {
        Diagnostics.Error(summary, detail, range, suggestion);
        return Value.AnyUnknown;
    }
}
