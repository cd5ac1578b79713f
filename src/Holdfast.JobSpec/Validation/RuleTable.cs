using Holdfast.Hcl;
using Holdfast.JobSpec.Paths;

namespace Holdfast.JobSpec.Validation;

/// <summary>Rules about one kind of block, each a row: the part it is about, when it is broken, and what to say then.</summary>
internal sealed class RuleTable<T>
    where T : IScope
{
    private readonly List<Action<T, List<JobFinding>>> _rows = [];

    internal void Check(T scope, List<JobFinding> findings)
    {
        foreach (var row in _rows) row(scope, findings);
    }

    internal RuleTable<T> Error(string part, Func<T, bool> broken, Func<T, string> what) => Add(Severity.Error, part, broken, what);

    internal RuleTable<T> Error(string part, Func<T, bool> broken, string what) => Add(Severity.Error, part, broken, _ => what);

    internal RuleTable<T> Warning(string part, Func<T, bool> broken, string what) => Add(Severity.Warning, part, broken, _ => what);

    internal RuleTable<T> Warning(string part, Func<T, bool> broken, Func<T, string> what) => Add(Severity.Warning, part, broken, what);

    /// <summary>A text that must be one of a few; empty is left to other rules.</summary>
    internal RuleTable<T> OneOf(string part, Func<T, string?> text, params string[] known) => Error(
        part,
        scope => text(scope) is { Length: > 0 } given && !known.Contains(given),
        scope => $"is \"{text(scope)}\"; expected {Words.AnyOf(known)}{Words.Suggestion(text(scope)!, known)}");

    /// <summary>A rule that may find several things.</summary>
    internal RuleTable<T> Each(Func<T, IEnumerable<(JobPath Path, string What)>> faults)
    {
        _rows.Add((scope, findings) => findings.AddRange(faults(scope).Select(fault => new JobFinding(Severity.Error, fault.Path, fault.What))));
        return this;
    }

    /// <summary>The rules of a part, for each of it.</summary>
    internal RuleTable<T> Parts<TPart>(Func<T, IEnumerable<TPart>> parts, RuleTable<TPart> table)
        where TPart : IScope
    {
        _rows.Add((scope, findings) =>
        {
            foreach (var part in parts(scope)) table.Check(part, findings);
        });
        return this;
    }

    private RuleTable<T> Add(Severity severity, string part, Func<T, bool> broken, Func<T, string> what)
    {
        _rows.Add((scope, findings) =>
        {
            if (broken(scope)) findings.Add(new(severity, Within(scope.Path, part), what(scope)));
        });
        return this;
    }

    // Parts of a block of which there is one are written with dots: update.canary.
    private static JobPath Within(JobPath path, string part) => part.Length == 0 ? path : part.Split('.').Aggregate(path, (at, name) => at.Of(name));
}
