namespace Holdfast.JobSpec.Canonical;

/// <summary>Defaults of constraints, affinities and spreads.</summary>
internal static class Placement
{
    private const int DefaultWeight = 50;

    internal static Constraint Canonicalize(Constraint constraint) => constraint with { Operand = constraint.Operand.Or("=") };

    internal static Affinity Canonicalize(Affinity affinity) =>
        affinity with { Operand = affinity.Operand.Or("="), Weight = affinity.Weight ?? DefaultWeight };

    internal static Spread Canonicalize(Spread spread) =>
        spread with { Weight = spread.Weight ?? DefaultWeight, SpreadTarget = spread.SpreadTarget.NullIfEmpty() };
}
