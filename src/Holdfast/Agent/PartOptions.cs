using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Holdfast.Api;
using Holdfast.Configuration;
using Holdfast.Control;

namespace Holdfast.Agent;

/// <summary>What each part is told, made from the one configuration.</summary>
internal static class PartOptions
{
    public static string Version { get; } = typeof(PartOptions).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public static ServerOptions Server(AgentConfiguration agent) => new()
    {
        Region = agent.Region,
        HeartbeatTtl = agent.Server.HeartbeatGrace,
        EvaluationsKept = agent.Server.EvalGcThreshold,
        JobsKept = agent.Server.JobGcThreshold,
        DeploymentsKept = agent.Server.DeploymentGcThreshold,
        NodesKept = agent.Server.NodeGcThreshold,
    };

    public static AgentOptions Node(AgentConfiguration agent) => new()
    {
        DataDir = agent.DataDir,
        AllocDir = agent.Client.AllocDir,
        StateDir = agent.Client.StateDir,
        NodeName = NameOf(agent),
        Datacenter = agent.Datacenter,
        Region = agent.Region,
        NodeClass = agent.Client.NodeClass,
        NodePool = agent.Client.NodePool,
        HttpAddress = HttpAddress(agent),
        TlsEnabled = agent.Tls.Http,
        Version = Version,
        Meta = agent.Client.Meta,
        Options = agent.Client.Options,
        HostVolumes = agent.Client.HostVolumes,
        HostNetworks = agent.Client.HostNetworks,
        Reserved = Reserved(agent.Client.Reserved),
        NetworkInterface = agent.Client.NetworkInterface,
        CpuTotalCompute = agent.Client.CpuTotalCompute,
        MemoryTotalMB = agent.Client.MemoryTotalMB,
        DiskTotalMB = agent.Client.DiskTotalMB,
        MinDynamicPort = agent.Client.MinDynamicPort,
        MaxDynamicPort = agent.Client.MaxDynamicPort,
        NodeMaxAllocs = agent.Client.NodeMaxAllocs,
        MaxKillTimeout = agent.Client.MaxKillTimeout,
        GcMaxAllocs = agent.Client.GcMaxAllocs,
        GcDiskUsageThreshold = agent.Client.GcDiskUsageThreshold,
        GcInterval = agent.Client.GcInterval,
        RawExec = new() { Enabled = Plugin(agent, "raw_exec", "enabled"), NoCgroups = Plugin(agent, "raw_exec", "no_cgroups") },
    };

    public static AgentFacts Facts(AgentConfiguration agent, Node node) => new()
    {
        Name = NameOf(agent),
        Region = agent.Region,
        Datacenter = agent.Datacenter,
        NodeID = node.ID,
        Version = Version,
        HttpAddress = HttpAddress(agent),
        RpcAddress = $"{Advertised(agent.Advertise.Rpc, agent.BindAddr)}:{agent.Ports.Rpc}",
        Config = () => ConfigurationJson.Show(agent, Version),
    };

    public static Result<ApiOptions> Api(AgentConfiguration agent, CertificateFiles? certificates)
    {
        var address = agent.Addresses.Http.Length > 0 ? agent.Addresses.Http : agent.BindAddr;
        if (!IPAddress.TryParse(address, out var ip)) return Fault.Invalid($"{address} is not an IP address to listen on", "set bind_addr or addresses { http }");
        return new ApiOptions
        {
            Endpoints = [new(ip, agent.Ports.Http)],
            Tls = certificates is null ? null : new(() => certificates.Current, agent.Tls.VerifyHttpsClient ? certificates.Roots : null),
            MaxConnectionsPerClient = agent.Limits.HttpMaxConnectionsPerClient,
        };
    }

    private static string HttpAddress(AgentConfiguration agent)
    {
        var bound = agent.Addresses.Http.Length > 0 ? agent.Addresses.Http : agent.BindAddr;
        return $"{Advertised(agent.Advertise.Http, bound)}:{agent.Ports.Http}";
    }

    /// <summary>The told address without its port, or the bound one, or in place of "all" the first address others could mean.</summary>
    private static string Advertised(string told, string bound)
    {
        if (told.Length > 0) return told.Split(':')[0];
        if (IPAddress.TryParse(bound, out var ip) && !ip.Equals(IPAddress.Any) && !ip.Equals(IPAddress.IPv6Any)) return bound;
        return NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork)?.ToString() ?? "127.0.0.1";
    }

    private static string NameOf(AgentConfiguration agent) => agent.Name.Length > 0 ? agent.Name : Environment.MachineName;

    private static bool Plugin(AgentConfiguration agent, string driver, string flag) =>
        agent.Client.Plugins.TryGetValue(driver, out var settings) && settings.TryGetValue(flag, out var value) && value == "true";

    private static NodeReservedResources Reserved(ReservedConfiguration reserved) => new()
    {
        Cpu = new() { CpuShares = reserved.Cpu },
        Memory = new() { MemoryMB = reserved.Memory },
        Disk = new() { DiskMB = reserved.Disk },
        Networks = new() { ReservedHostPorts = reserved.ReservedPorts },
    };
}
