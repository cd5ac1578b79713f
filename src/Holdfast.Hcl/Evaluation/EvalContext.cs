using System.Collections.Frozen;
using Holdfast.Hcl.Functions;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Evaluation;

/// <summary>
/// What expressions can see: variables by root name and functions by name. A child sees its own variables first, then its parent's.
/// A context and its children share one budget of work (<see cref="HclLimits.EvaluationSteps"/>), so give each file its own.
/// </summary>
public sealed class EvalContext
{
    static readonly IReadOnlyDictionary<string, Value> NoVariables = FrozenDictionary<string, Value>.Empty;

    public EvalContext(IReadOnlyDictionary<string, Value>? variables = null, FunctionTable? functions = null)
    {
        Variables = variables ?? NoVariables;
        Functions = functions ?? FunctionTable.Empty;
        Budget = new EvaluationBudget();
    }

    EvalContext(EvaluationBudget budget, IReadOnlyDictionary<string, Value> variables, FunctionTable functions)
    {
        Variables = variables;
        Functions = functions;
        Budget = budget;
    }

    EvalContext(EvalContext parent, IReadOnlyDictionary<string, Value> variables)
    {
        Parent = parent;
        Variables = variables;
        Functions = parent.Functions;
        UnresolvedRoot = parent.UnresolvedRoot;
        Budget = parent.Budget;
    }

    public EvalContext? Parent { get; }

    public IReadOnlyDictionary<string, Value> Variables { get; }

    public FunctionTable Functions { get; }

    /// <summary>
    /// Asked for the value of a traversal whose root is no variable here; null means it is an error. A layer with names that are
    /// resolved later answers with the text <c>${…}</c> made from <see cref="Traversal.Text"/>, which so survives evaluation.
    /// </summary>
    public Func<Traversal, Value?>? UnresolvedRoot { get; init; }

    internal EvaluationBudget Budget { get; }

    public EvalContext Child(IReadOnlyDictionary<string, Value> variables) => new(this, variables);

    /// <summary>A context that sees nothing of this one, but spends the same budget.</summary>
    internal EvalContext Isolated(IReadOnlyDictionary<string, Value> variables, FunctionTable functions) => new(Budget, variables, functions);

    /// <summary>The variable of that root name, from the nearest context that has it.</summary>
    public Value? Find(string root)
    {
        for (var context = this; context is not null; context = context.Parent)
            if (context.Variables.TryGetValue(root, out var value)) return value;
        return null;
    }

    /// <summary>Every root name in sight, for suggestions.</summary>
    public IEnumerable<string> RootNames()
    {
        for (var context = this; context is not null; context = context.Parent)
            foreach (var name in context.Variables.Keys)
                yield return name;
    }
}
