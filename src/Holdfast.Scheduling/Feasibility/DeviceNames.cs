namespace Holdfast.Scheduling.Feasibility;

/// <summary>How a device is asked for: by type, vendor/type or vendor/type/name. Source: the job specification's device block.</summary>
internal static class DeviceNames
{
    internal static bool Match(string asked, NodeDeviceResource offered) => asked.Split('/') switch
    {
        [var type] => type == offered.Type,
        [var vendor, var type] => vendor == offered.Vendor && type == offered.Type,
        [var vendor, var type, ..] => vendor == offered.Vendor && type == offered.Type && asked[(vendor.Length + type.Length + 2)..] == offered.Name,
        _ => false,
    };
}
