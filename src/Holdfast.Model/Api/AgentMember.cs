namespace Holdfast.Model.Api;

/// <summary>A server of the cluster.</summary>
public sealed record AgentMember
{
    public string Name { get; init; } = "";
    public string Addr { get; init; } = "";
    public int Port { get; init; }
    public ValueMap<string>? Tags { get; init; }
    public string Status { get; init; } = "";
    public int ProtocolMin { get; init; }
    public int ProtocolMax { get; init; }
    public int ProtocolCur { get; init; }
    public int DelegateMin { get; init; }
    public int DelegateMax { get; init; }
    public int DelegateCur { get; init; }
}
