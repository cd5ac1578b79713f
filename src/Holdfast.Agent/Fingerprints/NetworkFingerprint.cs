using System.Net.NetworkInformation;
using System.Net.Sockets;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Fingerprints;

/// <summary>The interface that tasks are reached at: the configured one, or the one with the default route, or any that is up.</summary>
internal static class NetworkFingerprint
{
    private const int UnknownMBits = 1000;

    internal static NodeFacts Add(NodeFacts facts, FingerprintSetting setting)
    {
        var (device, ip) = Find(setting.Options.NetworkInterface);
        var prefix = ip.Contains(':') ? 128 : 32;
        var network = new NetworkResource { Mode = "host", Device = device, IP = ip, CIDR = $"{ip}/{prefix}", MBits = Speed(device) };
        return (facts with { Networks = [network] }).With(("unique.network.ip-address", ip));
    }

    private static (string Device, string Ip) Find(string wanted)
    {
        var interfaces = NetworkInterface.GetAllNetworkInterfaces();
        var route = DefaultRouteDevice();
        var candidates = wanted.Length > 0
            ? interfaces.Where(one => one.Name == wanted)
            : interfaces.OrderBy(one => one.Name == route ? 0 : one.NetworkInterfaceType != NetworkInterfaceType.Loopback && one.OperationalStatus == OperationalStatus.Up ? 1 : 2);
        foreach (var candidate in candidates)
        {
            if (AddressOf(candidate) is { } ip) return (candidate.Name, ip);
        }
        return wanted.Length == 0
            ? ("lo", "127.0.0.1")
            : throw new FaultException(Fault.Invalid($"the network interface \"{wanted}\" does not exist or has no address", $"set network_interface to one of {string.Join(", ", interfaces.Select(one => one.Name))}"));
    }

    private static string? AddressOf(NetworkInterface device)
    {
        var addresses = device.GetIPProperties().UnicastAddresses.Select(unicast => unicast.Address).Where(address => !address.IsIPv6LinkLocal).ToList();
        return (addresses.Find(address => address.AddressFamily == AddressFamily.InterNetwork) ?? addresses.FirstOrDefault())?.ToString();
    }

    // /proc/net/route: interface, then destination in hexadecimal; 00000000 is the default.
    private static string? DefaultRouteDevice() =>
        (ProcFile.TryRead("/proc/net/route") ?? "").Split('\n').Select(line => line.Split('\t')).FirstOrDefault(fields => fields.Length > 1 && fields[1] == "00000000")?[0];

    private static int Speed(string device) => ProcFile.TryReadNumber($"/sys/class/net/{device}/speed") is { } mbits and > 0 ? (int)mbits : UnknownMBits;
}
