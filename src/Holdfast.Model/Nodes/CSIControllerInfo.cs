namespace Holdfast.Model.Nodes;

/// <summary>Controller part of a CSI plugin.</summary>
public sealed record CSIControllerInfo
{
    public bool SupportsCreateDelete { get; init; }
    public bool SupportsAttachDetach { get; init; }
    public bool SupportsListVolumes { get; init; }
    public bool SupportsGetCapacity { get; init; }
    public bool SupportsCreateDeleteSnapshot { get; init; }
    public bool SupportsListSnapshots { get; init; }
    public bool SupportsClone { get; init; }
    public bool SupportsReadOnlyAttach { get; init; }
    public bool SupportsExpand { get; init; }
    public bool SupportsListVolumesAttachedNodes { get; init; }
    public bool SupportsCondition { get; init; }
    public bool SupportsGet { get; init; }
}
