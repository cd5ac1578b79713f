using System.Text.Json.Serialization;

namespace Holdfast.Model.Nodes;

/// <summary>A CSI plugin on a node.</summary>
public sealed record CSIInfo
{
    public string PluginID { get; init => field = value ?? ""; } = "";
    public string AllocID { get; init => field = value ?? ""; } = "";
    public bool Healthy { get; init; }
    public string HealthDescription { get; init => field = value ?? ""; } = "";
    public DateTimeOffset UpdateTime { get; init; }
    public bool RequiresControllerPlugin { get; init; }
    public bool RequiresTopologies { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CSIControllerInfo? ControllerInfo { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CSINodeInfo? NodeInfo { get; init; }
}
