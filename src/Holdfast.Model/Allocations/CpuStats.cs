namespace Holdfast.Model.Allocations;

/// <summary>CPU use; Measured names the members that the kernel gave.</summary>
public sealed record CpuStats
{
    public double SystemMode { get; init; }
    public double UserMode { get; init; }
    /// <summary>MHz in use.</summary>
    public double TotalTicks { get; init; }
    public long ThrottledPeriods { get; init; }
    public long ThrottledTime { get; init; }
    /// <summary>Of one core: 100 is one core busy.</summary>
    public double Percent { get; init; }
    public ValueList<string>? Measured { get; init; }
}
