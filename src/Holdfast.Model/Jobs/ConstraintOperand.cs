namespace Holdfast.Model.Jobs;

/// <summary>Operands of constraints and affinities that are words.</summary>
public static class ConstraintOperand
{
    public const string DistinctHosts = "distinct_hosts";
    public const string DistinctProperty = "distinct_property";
    public const string Regex = "regexp";
    public const string Version = "version";
    public const string Semver = "semver";
    public const string SetContains = "set_contains";
    public const string SetContainsAll = "set_contains_all";
    public const string SetContainsAny = "set_contains_any";
    public const string IsSet = "is_set";
    public const string IsNotSet = "is_not_set";
}
