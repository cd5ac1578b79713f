namespace Holdfast.Cli.Templates;

/// <summary>A template that cannot be read or rendered: the message names the fault, Line and Column (from 1) where it is.</summary>
public sealed class TemplateException(string message, int line, int column)
    : Exception($"template:{line}:{column}: {message}")
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
