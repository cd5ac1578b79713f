namespace Holdfast.Model.Api;

/// <summary>The machine under one agent.</summary>
public sealed record HostDataResponse
{
    public string AgentID { get; init => field = value ?? ""; } = "";
    public HostData? HostData { get; init; }
}
