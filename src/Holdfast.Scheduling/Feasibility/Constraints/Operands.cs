namespace Holdfast.Scheduling.Feasibility.Constraints;

/// <summary>
/// The operators of constraints and affinities, each a row. Source: the job specification's constraint block. A side is null where the
/// node has no such value; every operator but the negative ones then fails.
/// </summary>
internal static class Operands
{
    private static readonly Dictionary<string, Func<string?, string?, bool>> Rows = new(StringComparer.Ordinal)
    {
        ["="] = Same,
        ["=="] = Same,
        ["is"] = Same,
        ["!="] = (left, right) => !string.Equals(left, right, StringComparison.Ordinal),
        ["not"] = (left, right) => !string.Equals(left, right, StringComparison.Ordinal),
        ["<"] = (left, right) => Order.Compare(left, right) < 0,
        ["<="] = (left, right) => Order.Compare(left, right) <= 0,
        [">"] = (left, right) => Order.Compare(left, right) > 0,
        [">="] = (left, right) => Order.Compare(left, right) >= 0,
        [ConstraintOperand.Regex] = (left, right) => left is not null && right is not null && RegularExpressions.Matches(left, right),
        [ConstraintOperand.Version] = (left, right) => VersionRange.Parse(right, VersionStyle.Lenient)?.Contains(left) == true,
        [ConstraintOperand.Semver] = (left, right) => VersionRange.Parse(right, VersionStyle.Semantic)?.Contains(left) == true,
        [ConstraintOperand.SetContains] = ContainsAll,
        [ConstraintOperand.SetContainsAll] = ContainsAll,
        [ConstraintOperand.SetContainsAny] = (left, right) => left is not null && right is not null && Items(right).Any(Items(left).Contains),
        [ConstraintOperand.IsSet] = (left, _) => left is not null,
        [ConstraintOperand.IsNotSet] = (left, _) => left is null,
    };

    /// <summary>Whether the operator is one that looks at a single node; distinct_hosts and distinct_property do not.</summary>
    internal static bool IsKnown(string operand) => Rows.ContainsKey(operand);

    /// <summary>False for an operator that is not known.</summary>
    internal static bool Holds(string operand, string? left, string? right) => Rows.TryGetValue(operand, out var row) && row(left, right);

    private static bool Same(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.Ordinal);

    private static bool ContainsAll(string? left, string? right) => left is not null && right is not null && Items(right).All(Items(left).Contains);

    private static HashSet<string> Items(string list) => [.. list.Split(',', StringSplitOptions.TrimEntries)];
}
