namespace Holdfast.Model.Allocations;

/// <summary>Values of Allocation.DesiredStatus.</summary>
public static class AllocDesiredStatus
{
    public const string Run = "run";
    public const string Stop = "stop";
    public const string Evict = "evict";
}
