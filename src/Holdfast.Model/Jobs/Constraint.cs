namespace Holdfast.Model.Jobs;

/// <summary>A condition that a node must meet: LTarget Operand RTarget.</summary>
public sealed record Constraint
{
    public string LTarget { get; init; } = "";
    public string RTarget { get; init; } = "";
    public string Operand { get; init; } = "";
}
