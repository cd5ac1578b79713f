using Holdfast.JobSpec.Paths;

namespace Holdfast.JobSpec.Validation;

internal sealed record VolumeScope(GroupScope Group, VolumeRequest Volume, JobPath Path) : IScope;

internal static class VolumeRules
{
    private static readonly string[] AccessModes =
    [
        "single-node-reader-only", "single-node-writer", "single-node-single-writer", "single-node-multi-writer",
        "multi-node-reader-only", "multi-node-single-writer", "multi-node-multi-writer",
    ];

    internal static readonly RuleTable<VolumeScope> Table = new RuleTable<VolumeScope>()
        .Error("type", volume => volume.Volume.Type.Length == 0, "is missing; it is \"host\" or \"csi\"")
        .OneOf("type", volume => volume.Volume.Type, "host", "csi")
        .Error("source", volume => volume.Volume.Source.Length == 0, "is missing; name the volume to claim")
        .OneOf("access_mode", volume => volume.Volume.AccessMode, AccessModes)
        .OneOf("attachment_mode", volume => volume.Volume.AttachmentMode, "file-system", "block-device")
        .Error("access_mode", volume => volume.Volume is { Type: "csi", AccessMode: "" }, $"is missing; a CSI volume needs one, such as \"{AccessModes[1]}\"")
        .Error(
            "attachment_mode",
            volume => volume.Volume is { Type: "csi", AttachmentMode: "" },
            "is missing; a CSI volume needs \"file-system\" or \"block-device\"")
        .Error("mount_options", volume => volume.Volume is { Type: "host", MountOptions: not null }, "has a meaning for CSI volumes only; remove it")
        .Error("sticky", volume => volume.Volume is { Type: "csi", Sticky: true }, "has a meaning for host volumes only; remove it")
        .Error(
            "per_alloc",
            volume => volume.Volume.PerAlloc && volume.Group.Group.Update?.Canary > 0,
            "cannot be used with canaries, which would need a volume of an allocation that still runs")
        .Error("per_alloc", volume => volume.Volume is { PerAlloc: true, Sticky: true }, "cannot be combined with sticky; remove one of them")
        .Error(
            "access_mode",
            volume => volume.Volume is { Type: "csi", PerAlloc: false, ReadOnly: false, AccessMode: "single-node-writer" or "single-node-single-writer" } && volume.Group.Group.Count > 1,
            volume => $"is \"{volume.Volume.AccessMode}\", which allows one allocation, but the group has {volume.Group.Group.Count}; set per_alloc = true, or another access mode");
}
