namespace Holdfast.Model.Api;

/// <summary>A server as member of the store's quorum.</summary>
public sealed record RaftServer
{
    public string ID { get; init; } = "";
    public string Node { get; init; } = "";
    public string Address { get; init; } = "";
    public bool Leader { get; init; }
    public bool Voter { get; init; }
    public string RaftProtocol { get; init; } = "";
}
