using System.Text.Json.Serialization;
using Holdfast.Configuration;

namespace Holdfast.Agent;

/// <summary>The configuration as /v1/agent/self shows it. It holds no secret: certificates are named by path.</summary>
[JsonSourceGenerationOptions(Converters =
[
    typeof(ValueMapConverter<string>),
    typeof(ValueMapConverter<ValueMap<string>>),
    typeof(ValueMapConverter<HostVolumeInfo>),
    typeof(ValueMapConverter<HostNetworkInfo>),
])]
[JsonSerializable(typeof(AgentConfiguration))]
internal sealed partial class ConfigurationJson : JsonSerializerContext;
