using System.Text.RegularExpressions;

namespace Holdfast.JobSpec.Validation;

/// <summary>Constraints, affinities and spreads.</summary>
internal static partial class PlacementRules
{
    private static readonly string[] Comparisons = ["=", "==", "is", "!=", "not", "<", "<=", ">", ">="];

    private static readonly string[] AffinityOperands =
    [
        .. Comparisons, ConstraintOperand.Regex, ConstraintOperand.Version, ConstraintOperand.Semver,
        ConstraintOperand.SetContains, ConstraintOperand.SetContainsAll, ConstraintOperand.SetContainsAny,
    ];

    private static readonly string[] ConstraintOperands =
        [.. AffinityOperands, ConstraintOperand.DistinctHosts, ConstraintOperand.DistinctProperty, ConstraintOperand.IsSet, ConstraintOperand.IsNotSet];

    internal static readonly RuleTable<Scope<Constraint>> Constraints = new RuleTable<Scope<Constraint>>()
        .OneOf("operator", constraint => constraint.Block.Operand, ConstraintOperands)
        .Error(
            "attribute",
            constraint => constraint.Block.LTarget.Length == 0 && constraint.Block.Operand != ConstraintOperand.DistinctHosts,
            "is missing; name what is compared, such as \"${attr.kernel.name}\"")
        .Error(
            "value",
            constraint => constraint.Block.RTarget.Length == 0 && NeedsValue(constraint.Block.Operand),
            constraint => $"is missing; the operator \"{constraint.Block.Operand}\" compares with one")
        .Error(
            "value",
            constraint => constraint.Block.Operand == ConstraintOperand.DistinctProperty && !IsCount(constraint.Block.RTarget),
            constraint => $"is \"{constraint.Block.RTarget}\"; distinct_property takes a whole number from 1, or none")
        .Error(
            "value",
            constraint => constraint.Block.Operand == ConstraintOperand.DistinctHosts && constraint.Block.RTarget is not ("" or "true" or "false"),
            constraint => $"is \"{constraint.Block.RTarget}\"; distinct_hosts takes true or false, or none")
        .Error(
            "value",
            constraint => ValueFault(constraint.Block.Operand, constraint.Block.RTarget) is not null,
            constraint => ValueFault(constraint.Block.Operand, constraint.Block.RTarget)!);

    internal static readonly RuleTable<Scope<Affinity>> Affinities = new RuleTable<Scope<Affinity>>()
        .OneOf("operator", affinity => affinity.Block.Operand, AffinityOperands)
        .Error("attribute", affinity => affinity.Block.LTarget.Length == 0, "is missing; name what is compared, such as \"${node.datacenter}\"")
        .Error("value", affinity => affinity.Block.RTarget.Length == 0, affinity => $"is missing; the operator \"{affinity.Block.Operand}\" compares with one")
        .Error(
            "value",
            affinity => ValueFault(affinity.Block.Operand, affinity.Block.RTarget) is not null,
            affinity => ValueFault(affinity.Block.Operand, affinity.Block.RTarget)!)
        .Error("weight", affinity => affinity.Block.Weight is < -100 or > 100, affinity => $"is {affinity.Block.Weight}; it must be from -100 to 100")
        .Error("weight", affinity => affinity.Block.Weight == 0, "is 0, which has no effect; remove the affinity, or give it a weight from -100 to 100");

    internal static readonly RuleTable<Scope<Spread>> Spreads = new RuleTable<Scope<Spread>>()
        .Error("attribute", spread => spread.Block.Attribute.Length == 0, "is missing; name what to spread over, such as \"${node.datacenter}\"")
        .Error("weight", spread => spread.Block.Weight is < 1 or > 100, spread => $"is {spread.Block.Weight}; it must be from 1 to 100")
        .Each(
            spread => Words.Repeated(spread.Block.SpreadTarget.OrEmpty().Select(target => target.Value)).Select(value => (spread.Path.Named("target", value), "is given more than once")))
        .Each(
            spread => spread.Block.SpreadTarget.OrEmpty().Where(target => target.Percent is < 0 or > 100).Select(target => (spread.Path.Named("target", target.Value).Of("percent"), $"is {target.Percent}; it must be from 0 to 100")))
        .Error("", spread => Percent(spread.Block) > 100, spread => $"has targets of together {Percent(spread.Block)} percent; they must not exceed 100");

    private static int Percent(Spread spread) => spread.SpreadTarget.OrEmpty().Sum(target => Math.Clamp(target.Percent, 0, 1000));

    private static bool NeedsValue(string operand) => AffinityOperands.Contains(operand);

    private static bool IsCount(string text) => text.Length == 0 || Words.IsRuntime(text) || (int.TryParse(text, out var count) && count >= 1);

    private static string? ValueFault(string operand, string value)
    {
        if (value.Length == 0 || Words.IsRuntime(value)) return null;
        return operand switch
        {
            ConstraintOperand.Regex => RegexFault(value),
            ConstraintOperand.Version when !value.Split(',').All(part => Version().IsMatch(part)) => $"is \"{value}\"; expected version constraints such as \">= 1.2, < 2.0\"",
            ConstraintOperand.Semver when !value.Split(',').All(part => SemVer().IsMatch(part)) => $"is \"{value}\"; expected constraints on semantic versions such as \">= 1.2.0, < 2.0.0-beta\"",
            _ => null,
        };
    }

    private static string? RegexFault(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking);
            return null;
        }
        catch (ArgumentException exception)
        {
            return $"is \"{pattern}\", which is no regular expression: {exception.Message.TrimEnd('.')}";
        }
        catch (NotSupportedException)
        {
            return $"is \"{pattern}\"; lookarounds and back references are not supported in constraints";
        }
    }

    [GeneratedRegex(@"^\s*(?:=|!=|>|<|>=|<=|~>)?\s*v?\d+(?:\.\d+)*(?:[-+~][0-9A-Za-z.~+-]*)?\s*$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^\s*(?:=|!=|>|<|>=|<=)?\s*v?\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?\s*$")]
    private static partial Regex SemVer();
}
