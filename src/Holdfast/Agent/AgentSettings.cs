using System.CommandLine;
using Holdfast.Configuration;
using Holdfast.Hcl;

namespace Holdfast.Agent;

/// <summary>Puts the configuration together: what -dev means, then files, then flags; and again when the agent is told to reload.</summary>
internal sealed class AgentSettings(AgentFlags flags, ParseResult given)
{
    private static readonly string[] Levels = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF"];

    private readonly string _devFolder = Path.Combine(Path.GetTempPath(), $"holdfast-dev-{Environment.ProcessId}");

    public Result<AgentConfiguration> Read(Diagnostics diagnostics)
    {
        var start = flags.Dev(given) ? Dev() : new AgentConfiguration();
        var fromFiles = ConfigurationFiles.Read(flags.Files(given), start, diagnostics);
        if (diagnostics.HasErrors) return Fault.Invalid("the configuration has faults", "mend what is shown above");
        return flags.Apply(given, fromFiles).TryGet(out var agent, out var fault) ? Check(agent) : fault;
    }

    private AgentConfiguration Dev() => new()
    {
        DevMode = true,
        DataDir = _devFolder,
        BindAddr = "127.0.0.1",
        Server = new() { Enabled = true },
        Client = new()
        {
            Enabled = true,
            Plugins = ValueMap<ValueMap<string>>.Empty.With("raw_exec", ValueMap<string>.Empty.With("enabled", "true")),
        },
    };

    private static Result<AgentConfiguration> Check(AgentConfiguration agent)
    {
        if (!agent.Server.Enabled && !agent.Client.Enabled)
            return Fault.Invalid("the agent is told to be neither server nor client", "say server { enabled = true } and client { enabled = true }, or try holdfast agent -dev");
        if (!agent.Server.Enabled)
            return Fault.Invalid("this version runs server and client in one process", "say server { enabled = true } too");
        if (!Path.IsPathRooted(agent.DataDir))
            return Fault.Invalid(agent.DataDir.Length == 0 ? "data_dir is missing" : $"data_dir {agent.DataDir} is not absolute", "say data_dir = \"/var/lib/holdfast\", or -data-dir");
        if (!Levels.Contains(agent.Log.Level)) return Fault.Invalid($"there is no log level {agent.Log.Level}", $"it is one of {string.Join(", ", Levels)}");
        if (agent.Client.MinDynamicPort > agent.Client.MaxDynamicPort)
            return Fault.Invalid("min_dynamic_port is above max_dynamic_port");
        if (agent.Tls.Http && (agent.Tls.CertFile.Length == 0 || agent.Tls.KeyFile.Length == 0))
            return Fault.Invalid("tls { http = true } needs cert_file and key_file");
        if (agent.Tls.VerifyHttpsClient && agent.Tls.CaFile.Length == 0)
            return Fault.Invalid("tls { verify_https_client = true } needs ca_file");
        return agent;
    }
}
