namespace Holdfast.Model.Jobs;

/// <summary>Makes the task a CSI plugin.</summary>
public sealed record TaskCSIPluginConfig
{
    public string ID { get; init; } = "";
    public string Type { get; init; } = "";
    public string MountDir { get; init; } = "";
    public string StagePublishBaseDir { get; init; } = "";
    public Duration HealthTimeout { get; init; }
}
