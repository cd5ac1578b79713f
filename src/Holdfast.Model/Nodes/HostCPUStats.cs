namespace Holdfast.Model.Nodes;

/// <summary>Percent by core.</summary>
public sealed record HostCPUStats
{
    public string CPU { get; init => field = value ?? ""; } = "";
    public double User { get; init; }
    public double System { get; init; }
    public double Idle { get; init; }
}
