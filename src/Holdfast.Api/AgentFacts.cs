namespace Holdfast.Api;

/// <summary>What an agent says of itself.</summary>
public sealed record AgentFacts
{
    public required string Name { get; init; }

    public string Region { get; init; } = "global";

    public string Datacenter { get; init; } = "dc1";

    /// <summary>Id of the node that this agent is; empty when it runs no allocations.</summary>
    public string NodeID { get; init; } = "";

    public required string Version { get; init; }

    /// <summary>host:port where others reach this agent's API.</summary>
    public required string HttpAddress { get; init; }

    /// <summary>host:port where agents reach this server.</summary>
    public required string RpcAddress { get; init; }

    /// <summary>The configuration in force, as it is now; without secrets.</summary>
    public Func<OpaqueJson> Config { get; init; } = () => OpaqueJson.EmptyObject;
}
