using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Evaluation;

/// <summary>Where an expression is evaluated: the context, the element at hand inside a splat, and where faults go.</summary>
readonly record struct Scope(EvalContext Context, Diagnostics Diagnostics, Value? SplatItem = null)
{
    public Scope With(string? keyName, Value key, string valueName, Value value) =>
        this with { Context = Context.Child(new LoopVariables(keyName, key, valueName, value)) };

    public Value Fault(string summary, string detail, SourceRange range, string? suggestion = null)
    {
        Diagnostics.Error(summary, detail, range, suggestion);
        return Value.AnyUnknown;
    }
}
