using System.Text.RegularExpressions;
using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>What users do to namespaces. The default namespace is always there.</summary>
public sealed partial class NamespaceCommands
{
    private readonly CommandContext _context;

    internal NamespaceCommands(CommandContext context) => _context = context;

    /// <summary>Creates or changes a namespace; the value is the revision.</summary>
    public Task<Result<long>> UpsertAsync(Namespace @namespace, CancellationToken ct) => _context.Writer.RunAsync<long>(
        _ =>
        {
            if (!ValidName().IsMatch(@namespace.Name))
                return Fault.Invalid($"\"{@namespace.Name}\" is no name for a namespace", "use 1 to 128 letters, digits and dashes");
            return new Change<long>(new WriteBatch().Put(Schema.Namespaces, @namespace), revision => revision);
        },
        ct);

    /// <summary>Deletes a namespace that has no jobs; the value is the revision.</summary>
    public Task<Result<long>> DeleteAsync(string name, CancellationToken ct) => _context.Writer.RunAsync(snapshot => Delete(snapshot, name), ct);

    private static Result<Change<long>> Delete(Snapshot snapshot, string name)
    {
        if (name == JobKey.DefaultNamespace) return Fault.Invalid("the default namespace cannot be deleted", "stop its jobs instead");
        if (snapshot.Find(Schema.Namespaces, name) is not { } stored) return Fault.NotFound($"there is no namespace \"{name}\"", "see `namespace list`");
        var jobs = snapshot.JobsIn(name).Select(job => job.ID).Take(3).ToList();
        if (jobs.Count > 0) return Fault.Conflict($"namespace \"{name}\" still has jobs: {string.Join(", ", jobs)}", "purge them first");
        return new Change<long>(new WriteBatch().Delete(Schema.Namespaces, name, stored.ModifyIndex), revision => revision);
    }

    [GeneratedRegex("^[a-zA-Z0-9-]{1,128}$")]
    private static partial Regex ValidName();
}
