using System.Text.Json;

namespace Holdfast.Cli.Templates;

/// <summary>A function that templates may call; the last argument is the value before a bar, if any.</summary>
/// <exception cref="ArgumentException">The arguments do not fit; the message names the fault.</exception>
public delegate object? TemplateFunction(object?[] arguments);

/// <summary>
/// A template in the language of Go's text/template (source: its package documentation): fields, variables, pipelines, if, with, range, define,
/// block, template, break, continue, comments, trim markers, and the functions of <see cref="TemplateFunctions"/>. Data is JSON; a member
/// that is not there renders as &lt;no value&gt;, as a missing map key does in Go.
/// </summary>
public sealed class GoTemplate
{
    private readonly TemplateSource _source;
    private readonly IReadOnlyDictionary<string, TemplateFunction> _functions;
    private readonly Dictionary<string, IReadOnlyList<Node>> _templates;

    private GoTemplate(TemplateSource source, IReadOnlyDictionary<string, TemplateFunction> functions)
    {
        (_source, _functions) = (source, functions);
        _templates = TemplateParser.Parse(source, name => functions.ContainsKey(name) || TemplateFunctions.IsLazy(name));
    }

    /// <exception cref="TemplateException">The text is no template.</exception>
    public static GoTemplate Parse(string text) => Parse(text, TemplateFunctions.Standard, "{{", "}}");

    /// <exception cref="TemplateException">The text is no template.</exception>
    public static GoTemplate Parse(string text, IReadOnlyDictionary<string, TemplateFunction> functions, string left, string right) =>
        new(new(text, left, right), functions);

    /// <exception cref="TemplateException">A function refuses its arguments, or a value is not what the template takes it for.</exception>
    public string Render(JsonElement data) => new TemplateEvaluator(_source, _templates, _functions).Render(TemplateValue.Of(data));
}
