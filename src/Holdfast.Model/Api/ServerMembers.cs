namespace Holdfast.Model.Api;

/// <summary>Servers of the cluster.</summary>
public sealed record ServerMembers
{
    public string ServerName { get; init => field = value ?? ""; } = "";
    public string ServerRegion { get; init => field = value ?? ""; } = "";
    public string ServerDC { get; init => field = value ?? ""; } = "";
    public ValueList<AgentMember>? Members { get; init; }
}
