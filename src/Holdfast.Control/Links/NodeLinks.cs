using System.Collections.Concurrent;

namespace Holdfast.Control.Links;

/// <summary>The agents that are connected to this server.</summary>
public sealed class NodeLinks : INodeLinks
{
    private readonly ConcurrentDictionary<string, INodeLink> _links = new(StringComparer.Ordinal);

    /// <summary>Makes the agent of a node known, in place of an earlier one, until the result is disposed.</summary>
    public IDisposable Attach(string nodeId, INodeLink link)
    {
        _links[nodeId] = link;
        return new Attachment(this, new(nodeId, link));
    }

    public Result<INodeLink> Of(string nodeId) => _links.TryGetValue(nodeId, out var link)
        ? Result<INodeLink>.Of(link)
        : Fault.Unavailable($"the agent of node {nodeId} is not connected", "see with `node status` whether it is ready");

    private sealed class Attachment(NodeLinks owner, KeyValuePair<string, INodeLink> entry) : IDisposable
    {
        public void Dispose() => owner._links.TryRemove(entry);
    }
}
