using System.Collections;

namespace Holdfast.Hcl;

/// <summary>
/// Collects findings in the order they were made. Keeps at most <see cref="Limit"/>, so that a hostile file cannot fill memory with
/// complaints.
/// </summary>
public sealed class Diagnostics : IReadOnlyList<Diagnostic>
{
    public const int Limit = 200;

    readonly List<Diagnostic> found = [];

    public bool HasErrors { get; private set; }

    public int Count => found.Count;

    public Diagnostic this[int index] => found[index];

    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == Severity.Error;
        if (found.Count < Limit) found.Add(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    public void Error(string summary, string detail, SourceRange? range = null, string? suggestion = null) =>
        Add(new Diagnostic(Severity.Error, summary, detail, range, suggestion));

    public void Warning(string summary, string detail, SourceRange? range = null, string? suggestion = null) =>
        Add(new Diagnostic(Severity.Warning, summary, detail, range, suggestion));

    public IEnumerator<Diagnostic> GetEnumerator() => found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
