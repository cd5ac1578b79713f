using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;
namespace Holdfast.Hcl.Evaluation;
static class Evaluator { public static Value Evaluate(Expression e, Scope s) => Value.AnyUnknown; }
