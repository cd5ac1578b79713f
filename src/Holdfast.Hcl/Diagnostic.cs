namespace Holdfast.Hcl;

public enum Severity
{
    Error,
    Warning,
}

/// <summary>One finding: what is wrong, where, and what to do. <paramref name="Suggestion"/> is a name the user probably meant.</summary>
public sealed record Diagnostic(Severity Severity, string Summary, string Detail, SourceRange? Range = null, string? Suggestion = null)
{
    /// <summary>The detail with the suggestion as a question behind it.</summary>
    public string FullDetail => Suggestion is null ? Detail : $"{Detail} Did you mean \"{Suggestion}\"?";

    public override string ToString() => Range is { } range ? $"{range}: {Summary}; {FullDetail}" : $"{Summary}; {FullDetail}";
}
