using Holdfast.Hcl;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Functions;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.JobSpec.Variables;

/// <summary>Local values, which may refer to one another in any order: each is evaluated when first asked for, and a circle is reported.</summary>
internal sealed class Locals
{
    private readonly Dictionary<string, Argument> _arguments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Value?> _values = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();
    private readonly EvalContext _context;
    private readonly Diagnostics _diagnostics;

    private Locals(Value variables, FunctionTable functions, Func<Traversal, Value?> unresolved, Diagnostics diagnostics)
    {
        _diagnostics = diagnostics;
        _context = new(new Dictionary<string, Value>(StringComparer.Ordinal) { ["var"] = variables }, functions)
        {
            UnresolvedRoot = traversal => traversal.Root == "local" ? Resolve(traversal) : unresolved(traversal),
        };
    }

    internal static Value Evaluate(Body file, Value variables, FunctionTable functions, Func<Traversal, Value?> unresolved, Diagnostics diagnostics)
    {
        var locals = new Locals(variables, functions, unresolved, diagnostics);
        foreach (var item in file.Blocks("locals", 0, diagnostics).SelectMany(block => block.Body.Items))
            locals.Declare(item);
        return locals.All();
    }

    private void Declare(BodyItem item)
    {
        if (item is not Argument argument)
            _diagnostics.Error("Unexpected block", "A locals block holds only name = value.", item.NameRange);
        else if (!_arguments.TryAdd(argument.Name, argument))
            _diagnostics.Error(
                "Local value set twice",
                $"The local value \"{argument.Name}\" is already set on line {_arguments[argument.Name].NameRange.StartPosition.Line}.", argument.NameRange);
    }

    private Value All() => Value.Object(_arguments.Keys.Select(name => KeyValuePair.Create(name, Of(name))));

    private Value Resolve(Traversal traversal)
    {
        if (traversal.Steps is not [AttributeStep first, ..]) return All();
        if (!_arguments.ContainsKey(first.Name))
        {
            _diagnostics.Error("Unknown local value", $"No locals block sets \"{first.Name}\".", first.Range, NameSuggestion.For(first.Name, _arguments.Keys));
            return Value.AnyUnknown;
        }

        var value = Of(first.Name);
        if (traversal.Steps.Length == 1) return value;
        return new PathExpression(new LiteralExpression(value, first.Range), traversal.Steps.RemoveAt(0), traversal.Range).Evaluate(_context, _diagnostics);
    }

    private Value Of(string name)
    {
        if (_values.TryGetValue(name, out var known)) return known ?? Circle(name);
        _values[name] = null;
        _open.Push(name);
        var value = _arguments[name].Expression.Evaluate(_context, _diagnostics);
        _open.Pop();
        _values[name] = value;
        return value;
    }

    private Value Circle(string name)
    {
        var path = _open.Reverse().SkipWhile(open => open != name).Append(name).Select(open => "local." + open);
        _diagnostics.Error(
            "Circular local values", $"These refer to one another, so that none can be computed: {string.Join(" -> ", path)}.", _arguments[name].NameRange);
        return Value.AnyUnknown;
    }
}
