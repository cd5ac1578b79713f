using System.Globalization;
using Holdfast.Hcl;
using Holdfast.Hcl.Syntax;

namespace Holdfast.Configuration;

/// <summary>Plugin blocks: drivers that are part of the binary, by the name they have as Nomad's plugins.</summary>
internal static class PluginKeys
{
    private static readonly Dictionary<string, Section<ValueMap<string>>> Drivers = new()
    {
        ["raw_exec"] = new(Flag("enabled"), Flag("no_cgroups")),
    };

    public static AgentConfiguration Read(AgentConfiguration agent, Block block, Diagnostics diagnostics)
    {
        if (!Drivers.TryGetValue(block.Label(), out var keys))
        {
            diagnostics.Error("Unknown plugin", $"This version has no driver \"{block.Label()}\"; it has {string.Join(", ", Drivers.Keys)}.", block.Range,
                NameSuggestion.For(block.Label(), Drivers.Keys));
            return agent;
        }
        var name = block.Label();
        var plugin = new Section<ValueMap<string>>(
            Section<ValueMap<string>>.Part("config", keys, settings => settings, (_, settings) => settings),
            new Section<ValueMap<string>>.Ignored("args", "drivers are part of the binary"));
        var settings = plugin.Read(block.Body, agent.Client.Plugins.TryGetValue(name, out var earlier) ? earlier : ValueMap<string>.Empty, diagnostics);
        return agent with { Client = agent.Client with { Plugins = agent.Client.Plugins.With(name, settings) } };
    }

    private static Section<ValueMap<string>>.Key Flag(string name) =>
        Section<ValueMap<string>>.On(name, (settings, value) => settings.With(name, value.Flag().ToString(CultureInfo.InvariantCulture).ToLowerInvariant()));
}
