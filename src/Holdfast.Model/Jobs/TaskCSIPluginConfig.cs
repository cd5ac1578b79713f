namespace Holdfast.Model.Jobs;

/// <summary>Makes the task a CSI plugin.</summary>
public sealed record TaskCSIPluginConfig
{
    public string ID { get; init => field = value ?? ""; } = "";
    public string Type { get; init => field = value ?? ""; } = "";
    public string MountDir { get; init => field = value ?? ""; } = "";
    public string StagePublishBaseDir { get; init => field = value ?? ""; } = "";
    public Duration HealthTimeout { get; init; }
}
