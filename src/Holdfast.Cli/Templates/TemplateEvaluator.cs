using System.Text;

namespace Holdfast.Cli.Templates;

/// <summary>Runs the statements of a template over data.</summary>
internal sealed class TemplateEvaluator(
    TemplateSource source, IReadOnlyDictionary<string, IReadOnlyList<Node>> templates, IReadOnlyDictionary<string, TemplateFunction> functions)
{
    private const int DepthLimit = 100;

    private readonly StringBuilder _output = new();
    private readonly PipelineEvaluator _pipelines = new(source, functions);
    private int _depth;

    private enum Flow { On, Break, Continue }

    internal string Render(object? data)
    {
        Run(templates[""], data, Variables.Root(data));
        return _output.ToString();
    }

    private Flow Run(IReadOnlyList<Node> nodes, object? dot, Variables variables)
    {
        foreach (var node in nodes)
        {
            var flow = Run(node, dot, variables);
            if (flow != Flow.On) return flow;
        }
        return Flow.On;
    }

    private Flow Run(Node node, object? dot, Variables variables)
    {
        switch (node)
        {
            case TextNode text: _output.Append(text.Text); return Flow.On;
            case ActionNode action: return Print(action, dot, variables);
            case IfNode branch: return If(branch, dot, variables.Inner());
            case WithNode branch: return With(branch, dot, variables.Inner());
            case RangeNode range: return Range(range, dot, variables.Inner());
            case CallNode call: return Call(call, dot, variables);
            case BreakNode: return Flow.Break;
            default: return Flow.Continue;
        }
    }

    private Flow Print(ActionNode action, object? dot, Variables variables)
    {
        var value = Set(action.Pipe, dot, variables);
        if (action.Pipe.Variables.Count == 0) _output.Append(value is null ? "<no value>" : TemplateValue.Text(value));
        return Flow.On;
    }

    private Flow If(IfNode branch, object? dot, Variables variables) =>
        Run(TemplateValue.IsTrue(Set(branch.Pipe, dot, variables)) ? branch.Then : branch.Else, dot, variables);

    private Flow With(WithNode branch, object? dot, Variables variables)
    {
        var value = Set(branch.Pipe, dot, variables);
        return TemplateValue.IsTrue(value) ? Run(branch.Then, value, variables) : Run(branch.Else, dot, variables);
    }

    private Flow Range(RangeNode range, object? dot, Variables variables)
    {
        var value = _pipelines.Value(range.Pipe, dot, variables);
        var entries = TemplateValue.Entries(value)
            ?? throw source.Error(range.Pipe.Offset, $"range cannot walk over {TemplateValue.Text(value)}, which is {TemplateValue.KindOf(value)}");
        var any = false;
        foreach (var (key, item) in entries)
        {
            any = true;
            var inner = variables.Inner();
            Assign(range.Pipe, key, item, inner);
            if (Run(range.Body, item, inner) == Flow.Break) break;
        }
        return any ? Flow.On : Run(range.Else, dot, variables);
    }

    private void Assign(Pipeline pipe, object? key, object? item, Variables variables)
    {
        if (pipe.Variables.Count == 2) Put(pipe, pipe.Variables[0], key, variables);
        if (pipe.Variables.Count > 0) Put(pipe, pipe.Variables[^1], item, variables);
    }

    private Flow Call(CallNode call, object? dot, Variables variables)
    {
        if (!templates.TryGetValue(call.Template, out var body)) throw source.Error(call.Offset, $"template \"{call.Template}\" is not defined");
        if (++_depth > DepthLimit) throw source.Error(call.Offset, $"template \"{call.Template}\" calls itself without end");
        var data = call.Pipe is null ? null : _pipelines.Value(call.Pipe, dot, variables);
        Run(body, data, Variables.Root(data));
        _depth--;
        return Flow.On;
    }

    /// <summary>The value of a pipeline, after setting the variable in front of it.</summary>
    private object? Set(Pipeline pipe, object? dot, Variables variables)
    {
        var value = _pipelines.Value(pipe, dot, variables);
        if (pipe.Variables.Count == 2) throw source.Error(pipe.Offset, "only range sets two variables");
        if (pipe.Variables.Count == 1) Put(pipe, pipe.Variables[0], value, variables);
        return value;
    }

    private void Put(Pipeline pipe, string name, object? value, Variables variables)
    {
        if (pipe.Declares) variables.Declare(name, value);
        else if (!variables.TrySet(name, value)) throw source.Error(pipe.Offset, $"variable {name} is not defined");
    }
}
