using System.Net.NetworkInformation;
using System.Runtime.InteropServices;

namespace Holdfast.Api.Endpoints;

/// <summary>What an operator who debugs a node wants to know of its machine. Only environment variables that cannot be secret are told.</summary>
internal static class HostFacts
{
    private static readonly string[] s_environment = ["PATH", "HOME", "USER", "LANG", "TZ", "NOMAD_ADDR", "HOLDFAST_ADDR", "NOMAD_REGION", "HOLDFAST_REGION"];

    public static HostDataResponse Read(string agent) => new()
    {
        AgentID = agent,
        HostData = new()
        {
            OS = RuntimeInformation.OSDescription,
            Network = NetworkInterface.GetAllNetworkInterfaces().SelectMany(Addresses).ToValueList(),
            ResolvConf = TextOf("/etc/resolv.conf"),
            Hosts = TextOf("/etc/hosts"),
            Environment = s_environment.Where(name => Environment.GetEnvironmentVariable(name) is not null).ToValueMap(name => name, name => Environment.GetEnvironmentVariable(name)!),
            Disk = DriveInfo.GetDrives().Where(IsReal).ToValueMap(drive => drive.Name, UsageOf),
        },
    };

    private static IEnumerable<ValueMap<string>> Addresses(NetworkInterface network) =>
        network.GetIPProperties().UnicastAddresses.Select(address => ValueMap<string>.Empty.With("name", network.Name).With("ip", address.Address.ToString()));

    private static bool IsReal(DriveInfo drive) => drive is { IsReady: true, DriveType: DriveType.Fixed, TotalSize: > 0 };

    private static DiskUsage UsageOf(DriveInfo drive) => new() { DiskMB = drive.TotalSize >> 20, UsedMB = (drive.TotalSize - drive.TotalFreeSpace) >> 20 };

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return $"({unread.Message})";
        }
    }
}
