using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Queries;

/// <summary>Nodes as users see them: without SecretID.</summary>
public static class NodeQueries
{
    extension(Snapshot snapshot)
    {
        public Node? FindNode(string id) => snapshot.Find(Schema.Nodes, id) is { } node ? node with { SecretID = "" } : null;

        public IEnumerable<Node> NodesWithPrefix(string idPrefix = "") => snapshot.WithPrefix(Schema.Nodes, idPrefix).Select(node => node with { SecretID = "" });
    }

    /// <param name="withResources">Whether NodeResources and ReservedResources are wanted.</param>
    /// <param name="withAttributes">Whether Attributes are wanted.</param>
    public static NodeListStub Stub(this Node node, bool withResources = false, bool withAttributes = false) => new()
    {
        Address = Host(node.HTTPAddr),
        ID = node.ID,
        Attributes = withAttributes ? node.Attributes : null,
        Datacenter = node.Datacenter,
        Name = node.Name,
        NodeClass = node.NodeClass,
        NodePool = node.NodePool,
        Version = node.Attributes.OrEmpty().GetValueOrDefault("nomad.version", ""),
        Drain = node.DrainStrategy is not null,
        SchedulingEligibility = node.SchedulingEligibility,
        Status = node.Status,
        StatusDescription = node.StatusDescription,
        Drivers = node.Drivers,
        NodeResources = withResources ? node.NodeResources : null,
        ReservedResources = withResources ? node.ReservedResources : null,
        LastDrain = node.LastDrain,
        CreateIndex = node.CreateIndex,
        ModifyIndex = node.ModifyIndex,
    };

    private static string Host(string address) => address.LastIndexOf(':') is > 0 and var colon ? address[..colon].Trim('[', ']') : address;
}
