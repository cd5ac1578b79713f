using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Blocks;

/// <summary>Constraints, affinities and spreads, with the shorthands that name an operator and its value in one argument.</summary>
internal static class PlacementBlocks
{
    internal static readonly BlockSchema<Constraint> Constraint = new BlockSchema<Constraint>(new() { Operand = "=" })
        .Text("attribute", (constraint, value) => constraint with { LTarget = value })
        .Text("operator", (constraint, value) => constraint with { Operand = value })
        .Text("value", (constraint, value) => constraint with { RTarget = value })
        .Bool("distinct_hosts", (constraint, value) => constraint with { Operand = ConstraintOperand.DistinctHosts, RTarget = value ? "true" : "false" })
        .Text("distinct_property", (constraint, value) => constraint with { Operand = ConstraintOperand.DistinctProperty, LTarget = value })
        .Text("regexp", (constraint, value) => constraint with { Operand = ConstraintOperand.Regex, RTarget = value })
        .Text("version", (constraint, value) => constraint with { Operand = ConstraintOperand.Version, RTarget = value })
        .Text("semver", (constraint, value) => constraint with { Operand = ConstraintOperand.Semver, RTarget = value })
        .Text("set_contains", (constraint, value) => constraint with { Operand = ConstraintOperand.SetContains, RTarget = value })
        .Text("set_contains_all", (constraint, value) => constraint with { Operand = ConstraintOperand.SetContainsAll, RTarget = value })
        .Text("set_contains_any", (constraint, value) => constraint with { Operand = ConstraintOperand.SetContainsAny, RTarget = value })
        .Bool("is_set", (constraint, value) => constraint with { Operand = value ? ConstraintOperand.IsSet : ConstraintOperand.IsNotSet })
        .Bool("is_not_set", (constraint, value) => constraint with { Operand = value ? ConstraintOperand.IsNotSet : ConstraintOperand.IsSet })
        .Then(constraint => constraint is { Operand: ConstraintOperand.DistinctHosts, RTarget: "false" } ? null : constraint);

    internal static readonly BlockSchema<Affinity> Affinity = new BlockSchema<Affinity>(new() { Operand = "=" })
        .Text("attribute", (affinity, value) => affinity with { LTarget = value })
        .Text("operator", (affinity, value) => affinity with { Operand = value })
        .Text("value", (affinity, value) => affinity with { RTarget = value })
        .Int("weight", (affinity, value) => affinity with { Weight = value })
        .Text("regexp", (affinity, value) => affinity with { Operand = ConstraintOperand.Regex, RTarget = value })
        .Text("version", (affinity, value) => affinity with { Operand = ConstraintOperand.Version, RTarget = value })
        .Text("semver", (affinity, value) => affinity with { Operand = ConstraintOperand.Semver, RTarget = value })
        .Text("set_contains", (affinity, value) => affinity with { Operand = ConstraintOperand.SetContains, RTarget = value })
        .Text("set_contains_all", (affinity, value) => affinity with { Operand = ConstraintOperand.SetContainsAll, RTarget = value })
        .Text("set_contains_any", (affinity, value) => affinity with { Operand = ConstraintOperand.SetContainsAny, RTarget = value });

    private static readonly BlockSchema<SpreadTarget> Target = new BlockSchema<SpreadTarget>(new())
        .Label((target, label) => target with { Value = label })
        .Text("value", (target, value) => target with { Value = value })
        .Int("percent", (target, value) => target with { Percent = value });

    internal static readonly BlockSchema<Spread> Spread = new BlockSchema<Spread>(new())
        .Text("attribute", (spread, value) => spread with { Attribute = value })
        .Int("weight", (spread, value) => spread with { Weight = value })
        .Blocks("target", Target, (spread, targets) => spread with { SpreadTarget = targets });
}
