using System.Collections;

namespace Holdfast.Agent.Environments;

/// <summary>The agent's own variables that tasks without a root file system of their own inherit.</summary>
internal static class HostVariables
{
    // Secrets of the agent, as Nomad's env.denylist has them by default, and what describes the agent's own process.
    private const string DefaultDenied =
        "CONSUL_TOKEN,CONSUL_HTTP_TOKEN,CONSUL_HTTP_TOKEN_FILE,NOMAD_TOKEN,HOLDFAST_TOKEN,VAULT_TOKEN,CONSUL_LICENSE,NOMAD_LICENSE,VAULT_LICENSE,"
        + "AWS_ACCESS_KEY_ID,AWS_SECRET_ACCESS_KEY,AWS_SESSION_TOKEN,GOOGLE_APPLICATION_CREDENTIALS";
    private static readonly string[] OfTheAgent = ["PWD", "OLDPWD", "SHLVL", "_", "NOTIFY_SOCKET", "INVOCATION_ID", "JOURNAL_STREAM", "MAINPID"];

    internal static ValueMap<string> Allowed(ValueMap<string> options) =>
        Allowed(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create((string)entry.Key, (string?)entry.Value ?? "")), options);

    internal static ValueMap<string> Allowed(IEnumerable<KeyValuePair<string, string>> host, ValueMap<string> options)
    {
        var denied = (options.TryGetValue("env.denylist", out var list) || options.TryGetValue("env.blacklist", out list) ? list : DefaultDenied)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return host.Where(entry => !denied.Contains(entry.Key) && !OfTheAgent.Contains(entry.Key)).ToValueMap();
    }
}
