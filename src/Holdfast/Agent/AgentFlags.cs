using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Configuration;

namespace Holdfast.Agent;

/// <summary>Flags of the agent command, each with what it does to the configuration; they come after files.</summary>
internal sealed class AgentFlags
{
    private readonly Option<bool> _dev = Flags.Switch("dev", "Server and client on loopback, with raw_exec on; everything goes when the agent ends");
    private readonly Option<string[]> _config = Flags.Texts("config", "path", "A configuration file, or a folder of them; may be given several times");
    private readonly Option<string[]> _meta = Flags.Texts("meta", "key=value", "Metadata of the node; may be given several times");

    private readonly List<(Option<string?> Option, Func<AgentConfiguration, string, AgentConfiguration> Apply)> _texts =
    [
        (Flags.Text("data-dir", "path", "Where state is kept"), (agent, text) => agent with { DataDir = Path.GetFullPath(text) }),
        (Flags.Text("bind", "address", "Address to listen on"), (agent, text) => agent with { BindAddr = text }),
        (Flags.Text("node", "name", "Name of the node (default: host name)"), (agent, text) => agent with { Name = text }),
        (Flags.Text("region", "name", "Region (default: global)"), (agent, text) => agent with { Region = text }),
        (Flags.Text("dc", "name", "Datacenter (default: dc1)"), (agent, text) => agent with { Datacenter = text }),
        (Flags.Text("log-level", "level", "TRACE, DEBUG, INFO, WARN, ERROR or OFF"), (agent, text) => agent with { Log = agent.Log with { Level = text.ToUpperInvariant() } }),
        (Flags.Text("alloc-dir", "path", "Where directories of allocations go"), (agent, text) => agent with { Client = agent.Client with { AllocDir = Path.GetFullPath(text) } }),
        (Flags.Text("state-dir", "path", "Where the client keeps its state"), (agent, text) => agent with { Client = agent.Client with { StateDir = Path.GetFullPath(text) } }),
        (Flags.Text("node-class", "class", "Class of the node"), (agent, text) => agent with { Client = agent.Client with { NodeClass = text } }),
        (Flags.Text("node-pool", "pool", "Pool of the node"), (agent, text) => agent with { Client = agent.Client with { NodePool = text } }),
        (Flags.Text("network-interface", "name", "Interface whose address tasks get"), (agent, text) => agent with { Client = agent.Client with { NetworkInterface = text } }),
    ];

    private readonly List<(Option<bool> Option, Func<AgentConfiguration, AgentConfiguration> Apply)> _switches =
    [
        (Flags.Switch("server", "Be a server"), agent => agent with { Server = agent.Server with { Enabled = true } }),
        (Flags.Switch("client", "Be a client"), agent => agent with { Client = agent.Client with { Enabled = true } }),
        (Flags.Switch("log-json", "Log as JSON"), agent => agent with { Log = agent.Log with { Json = true } }),
    ];

    public IEnumerable<Option> All => [_dev, _config, .. _texts.Select(row => row.Option), .. _switches.Select(row => row.Option), _meta];

    public bool Dev(ParseResult given) => given.GetValue(_dev);

    public IReadOnlyList<string> Files(ParseResult given) => given.GetValue(_config) ?? [];

    public Result<AgentConfiguration> Apply(ParseResult given, AgentConfiguration start)
    {
        var agent = start;
        foreach (var (option, apply) in _texts)
            if (given.GetValue(option) is { Length: > 0 } text) agent = apply(agent, text);
        foreach (var (option, apply) in _switches)
            if (given.GetValue(option)) agent = apply(agent);
        foreach (var pair in given.GetValue(_meta) ?? [])
        {
            if (pair.Split('=', 2) is not [{ Length: > 0 } key, var value]) return Fault.Invalid($"-meta {pair} is not of the form key=value");
            agent = agent with { Client = agent.Client with { Meta = agent.Client.Meta.With(key, value) } };
        }
        return agent;
    }
}
