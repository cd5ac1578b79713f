namespace Holdfast.Model.Api;

/// <summary>Servers of the cluster.</summary>
public sealed record ServerMembers
{
    public string ServerName { get; init; } = "";
    public string ServerRegion { get; init; } = "";
    public string ServerDC { get; init; } = "";
    public ValueList<AgentMember>? Members { get; init; }
}
