namespace Holdfast.Model.Jobs;

/// <summary>A condition that a node must meet: LTarget Operand RTarget.</summary>
public sealed record Constraint
{
    public string LTarget { get; init => field = value ?? ""; } = "";
    public string RTarget { get; init => field = value ?? ""; } = "";
    public string Operand { get; init => field = value ?? ""; } = "";
}
