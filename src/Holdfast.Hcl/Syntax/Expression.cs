using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Syntax;

/// <summary>A node of the expression tree. The family is closed: see <c>Expressions.cs</c> and <c>TemplateExpressions.cs</c>.</summary>
public abstract record Expression(SourceRange Range)
{
    /// <summary>The value in a context. Faults go to <paramref name="diagnostics"/>, and what could not be computed is unknown.</summary>
    public Value Evaluate(EvalContext context, Diagnostics diagnostics) => Evaluator.Evaluate(this, new Evaluation.Scope(context, diagnostics));
}
