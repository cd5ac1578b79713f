namespace Holdfast.Model.Jobs;

/// <summary>A wish for nodes: LTarget Operand RTarget with a weight of -100 to 100.</summary>
public sealed record Affinity
{
    public string LTarget { get; init => field = value ?? ""; } = "";
    public string RTarget { get; init => field = value ?? ""; } = "";
    public string Operand { get; init => field = value ?? ""; } = "";
    public int? Weight { get; init; }
}
