namespace Holdfast.Model.Nodes;

/// <summary>Measured use of one device.</summary>
public sealed record DeviceStats
{
    public StatValue? Summary { get; init; }
    public StatObject? Stats { get; init; }
    public DateTimeOffset Timestamp { get; init; }
}
