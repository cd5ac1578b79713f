namespace Holdfast.Model.Nodes;

/// <summary>Node part of a CSI plugin.</summary>
public sealed record CSINodeInfo
{
    public string ID { get; init => field = value ?? ""; } = "";
    public long MaxVolumes { get; init; }
    public CSITopology? AccessibleTopology { get; init; }
    public bool RequiresNodeStageVolume { get; init; }
    public bool SupportsStats { get; init; }
    public bool SupportsExpand { get; init; }
    public bool SupportsCondition { get; init; }
}
