namespace Holdfast.Cli.Templates;

/// <summary>The text of a template and its delimiters; turns offsets into positions for messages.</summary>
internal sealed record TemplateSource(string Text, string Left, string Right)
{
    internal TemplateException Error(int offset, string message)
    {
        var before = Text.AsSpan(0, Math.Min(offset, Text.Length));
        return new(message, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
