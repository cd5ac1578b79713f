using System.Text.RegularExpressions;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>What users do to node pools. The pools "all" and "default" are always there.</summary>
public sealed partial class NodePoolCommands
{
    private readonly CommandContext _context;

    internal NodePoolCommands(CommandContext context) => _context = context;

    /// <summary>Creates or changes a pool; the value is the revision.</summary>
    public Task<Result<long>> UpsertAsync(NodePool pool, CancellationToken ct) => _context.Writer.RunAsync<long>(
        _ =>
        {
            if (!ValidName().IsMatch(pool.Name))
                return Fault.Invalid($"\"{pool.Name}\" is no name for a node pool", "use 1 to 128 letters, digits, dashes and underscores");
            if (Foundations.IsBuiltIn(pool)) return Fault.Invalid($"node pool \"{pool.Name}\" is built in and cannot be changed", "make another pool");
            return new Change<long>(new WriteBatch().Put(Schema.NodePools, pool), revision => revision);
        },
        ct);

    /// <summary>Deletes a pool without nodes and jobs; the value is the revision.</summary>
    public Task<Result<long>> DeleteAsync(string name, CancellationToken ct) => _context.Writer.RunAsync(snapshot => Delete(snapshot, name), ct);

    private static Result<Change<long>> Delete(Snapshot snapshot, string name)
    {
        if (snapshot.Find(Schema.NodePools, name) is not { } pool) return Fault.NotFound($"there is no node pool \"{name}\"", "see `node pool list`");
        if (Foundations.IsBuiltIn(pool)) return Fault.Invalid($"node pool \"{name}\" is built in and cannot be deleted", "leave it empty instead");
        if (snapshot.All(Schema.Nodes).Any(node => node.NodePool == name))
            return Fault.Conflict($"node pool \"{name}\" still has nodes", "move them to another pool first");
        if (snapshot.All(Schema.Jobs).Any(job => job.NodePool == name && job.Stop != true))
            return Fault.Conflict($"node pool \"{name}\" still has jobs", "stop them first");
        return new Change<long>(new WriteBatch().Delete(Schema.NodePools, name, pool.ModifyIndex), revision => revision);
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,128}$")]
    private static partial Regex ValidName();
}
