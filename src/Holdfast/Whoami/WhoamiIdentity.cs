using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Holdfast.Whoami;

/// <summary>Who answers: the host, and the allocation when there is one. The names are those of the JSON answer.</summary>
internal sealed record WhoamiIdentity
{
    public string Hostname { get; init; } = "";
    public string AllocId { get; init; } = "";
    public string AllocName { get; init; } = "";
    public string AllocIndex { get; init; } = "";
    public string Job { get; init; } = "";
    public string Group { get; init; } = "";
    public string Task { get; init; } = "";
    public string Datacenter { get; init; } = "";
    public string Region { get; init; } = "";
    public IReadOnlyList<string> Addresses { get; init; } = [];

    internal static WhoamiIdentity Of(IReadOnlyDictionary<string, string> environment)
    {
        string Variable(string name) => environment.GetValueOrDefault(name, "");
        return new()
        {
            Hostname = Environment.MachineName,
            AllocId = Variable("NOMAD_ALLOC_ID"),
            AllocName = Variable("NOMAD_ALLOC_NAME"),
            AllocIndex = Variable("NOMAD_ALLOC_INDEX"),
            Job = Variable("NOMAD_JOB_ID"),
            Group = Variable("NOMAD_GROUP_NAME"),
            Task = Variable("NOMAD_TASK_NAME"),
            Datacenter = Variable("NOMAD_DC"),
            Region = Variable("NOMAD_REGION"),
            Addresses = OwnAddresses(),
        };
    }

    /// <summary>Names and values for the plain answer; what is empty is left out.</summary>
    internal IEnumerable<(string Name, string Value)> Lines() => new (string Name, string Value)[]
    {
        ("Hostname", Hostname), ("Alloc-ID", AllocId), ("Alloc-Name", AllocName), ("Alloc-Index", AllocIndex),
        ("Job", Job), ("Group", Group), ("Task", Task), ("Datacenter", Datacenter), ("Region", Region),
    }.Concat(Addresses.Select(address => ("IP", address))).Where(line => line.Item2.Length > 0);

    private static List<string> OwnAddresses() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown)
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(address => address.Address)
            .Where(address => address.AddressFamily == AddressFamily.InterNetwork || !address.IsIPv6LinkLocal)
            .Select(address => address.ToString()),
    ];
}
