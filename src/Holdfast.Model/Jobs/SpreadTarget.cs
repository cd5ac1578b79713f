namespace Holdfast.Model.Jobs;

/// <summary>The share of allocations, in percent, wanted for one attribute value.</summary>
public sealed record SpreadTarget
{
    public string Value { get; init => field = value ?? ""; } = "";
    public int Percent { get; init; }
}
