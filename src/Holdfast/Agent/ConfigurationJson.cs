using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Holdfast.Configuration;

namespace Holdfast.Agent;

/// <summary>The configuration as /v1/agent/self shows it. It holds no secret: certificates are named by path.</summary>
[JsonSourceGenerationOptions(Converters =
[
    typeof(TimeSpanConverter),
    typeof(ValueMapConverter<string>),
    typeof(ValueMapConverter<ValueMap<string>>),
    typeof(ValueMapConverter<HostVolumeInfo>),
    typeof(ValueMapConverter<HostNetworkInfo>),
])]
[JsonSerializable(typeof(AgentConfiguration))]
internal sealed partial class ConfigurationJson : JsonSerializerContext
{
    /// <summary>With the members that tools look for in Nomad's answer: which version, and whether there is access control.</summary>
    public static OpaqueJson Show(AgentConfiguration agent, string version)
    {
        var shown = JsonSerializer.SerializeToNode(agent, Default.AgentConfiguration)!.AsObject();
        shown["Version"] = new JsonObject { ["Version"] = version };
        shown["ACL"] = new JsonObject { ["Enabled"] = false };
        return new(shown.ToJsonString());
    }
}
