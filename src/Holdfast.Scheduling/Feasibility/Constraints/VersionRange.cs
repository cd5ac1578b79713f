namespace Holdfast.Scheduling.Feasibility.Constraints;

/// <summary>
/// Comma-separated conditions on a version, such as "&gt;= 1.2, &lt; 2". "~&gt; 1.2.3" means at least that and below 1.3; "~&gt; 1.2" below 2.
/// Source: the job specification's constraint block, version and semver operators.
/// </summary>
internal sealed record VersionRange(ValueList<VersionCondition> Conditions, VersionStyle Style)
{
    private static readonly string[] Operators = [">=", "<=", "!=", "~>", ">", "<", "="];

    /// <summary>Null when the text is no range.</summary>
    internal static VersionRange? Parse(string? text, VersionStyle style)
    {
        if (text is null) return null;
        ValueList<VersionCondition> conditions = [];
        foreach (var part in text.Split(','))
        {
            if (ParseCondition(part.Trim(), style) is not { } condition) return null;
            conditions = conditions.Add(condition);
        }
        return new(conditions, style);
    }

    internal bool Contains(string? version) =>
        version is not null && LooseVersion.TryParse(version, Style, out var parsed) && Conditions.All(condition => condition.Holds(parsed!, Style));

    private static VersionCondition? ParseCondition(string text, VersionStyle style)
    {
        var sign = Array.Find(Operators, candidate => text.StartsWith(candidate, StringComparison.Ordinal)) ?? "";
        if (sign == "~>" && style == VersionStyle.Semantic) return null;
        return LooseVersion.TryParse(text[sign.Length..], style, out var bound) ? new(sign.Length == 0 ? "=" : sign, bound!) : null;
    }
}

/// <summary>One operator and the version on its right.</summary>
internal sealed record VersionCondition(string Operator, LooseVersion Bound)
{
    internal bool Holds(LooseVersion version, VersionStyle style)
    {
        if (style == VersionStyle.Lenient && Operator is not ("=" or "!=") && !PrereleaseMayMatch(version)) return false;
        var order = version.CompareTo(Bound);
        return Operator switch
        {
            "=" => order == 0,
            "!=" => order != 0,
            ">" => order > 0,
            ">=" => order >= 0,
            "<" => order < 0,
            "<=" => order <= 0,
            _ => order >= 0 && HasSameNumbers(version, Math.Max(1, Bound.Numbers.Count - 1)),
        };
    }

    // A prerelease is wanted only by who names one of the same release.
    private bool PrereleaseMayMatch(LooseVersion version) => version.Prerelease.Length == 0
        || (Bound.Prerelease.Length > 0 && HasSameNumbers(version, Math.Max(version.Numbers.Count, Bound.Numbers.Count)));

    private bool HasSameNumbers(LooseVersion version, int leading) => Enumerable.Range(0, leading).All(i => version.Number(i) == Bound.Number(i));
}
