namespace Holdfast.Model.Nodes;

/// <summary>Segments of a CSI topology.</summary>
public sealed record CSITopology
{
    public ValueMap<string>? Segments { get; init; }
}
