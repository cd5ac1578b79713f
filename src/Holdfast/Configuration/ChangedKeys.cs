namespace Holdfast.Configuration;

/// <summary>Which keys of the configuration differ, of those that are read at the start only.</summary>
internal static class ChangedKeys
{
    private static readonly (string Key, Func<AgentConfiguration, object> Value)[] Rows =
    [
        ("data_dir", agent => agent.DataDir),
        ("bind_addr", agent => agent.BindAddr),
        ("name", agent => agent.Name),
        ("region", agent => agent.Region),
        ("datacenter", agent => agent.Datacenter),
        ("log_json", agent => agent.Log.Json),
        ("ports", agent => agent.Ports),
        ("addresses", agent => agent.Addresses),
        ("advertise", agent => agent.Advertise),
        ("server", agent => agent.Server),
        ("client", agent => agent.Client with { Plugins = ValueMap<ValueMap<string>>.Empty }),
        ("plugin", agent => agent.Client.Plugins),
        ("tls", agent => agent.Tls),
        ("limits", agent => agent.Limits),
        ("telemetry", agent => agent.Telemetry),
    ];

    public static IReadOnlyList<string> Between(AgentConfiguration before, AgentConfiguration after) =>
        [.. Rows.Where(row => !row.Value(before).Equals(row.Value(after))).Select(row => row.Key)];
}
