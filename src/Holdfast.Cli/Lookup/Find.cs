using Holdfast.Cli.Invocation;
using Holdfast.Client;

namespace Holdfast.Cli.Lookup;

/// <summary>Things by id or the start of it. Each throws <see cref="CommandException"/> when nothing or more than one thing matches.</summary>
internal static class Find
{
    private const int WholeId = 36;

    internal static async Task<JobListStub> JobAsync(Call call, string given, CancellationToken cancellation)
    {
        var found = await call.Client.Jobs.ListAsync(new() { Prefix = given }, cancellation);
        return Matches.One("job", given, found.Value, job => job.ID, StatusAndNamespace);
    }

    /// <summary>Requests about a job go to the namespace it was found in.</summary>
    internal static QueryOptions In(JobListStub job) => new() { Namespace = job.Namespace };

    internal static async Task<Allocation> AllocationAsync(Call call, string given, CancellationToken cancellation)
    {
        var id = await AllocationIdAsync(call, given, cancellation);
        return (await call.Client.Allocations.GetAsync(id, cancellation: cancellation)).Value;
    }

    internal static async Task<string> AllocationIdAsync(Call call, string given, CancellationToken cancellation)
    {
        if (given.Length == WholeId) return given;
        var found = await call.Client.Allocations.ListAsync(new() { Prefix = given, Namespace = "*" }, cancellation);
        return Matches.One("allocation", given, found.Value, alloc => alloc.ID, alloc => $"{alloc.Name} {alloc.ClientStatus}").ID;
    }

    internal static async Task<Node> NodeAsync(Call call, string given, CancellationToken cancellation)
    {
        var id = given.Length == WholeId ? given : await NodeIdAsync(call, given, cancellation);
        return (await call.Client.Nodes.GetAsync(id, cancellation: cancellation)).Value;
    }

    /// <summary>A node may be told by its name too, when that is not the start of an id.</summary>
    internal static async Task<string> NodeIdAsync(Call call, string given, CancellationToken cancellation)
    {
        var nodes = (await call.Client.Nodes.ListAsync(cancellation: cancellation)).Value;
        var found = nodes.Where(node => node.ID.StartsWith(given, StringComparison.Ordinal)).ToList();
        if (found.Count == 0) found = [.. nodes.Where(node => node.Name == given)];
        return Matches.One("node", given, found, node => node.ID, node => $"{node.Name} {node.Status}").ID;
    }

    /// <summary>The node that the agent at the address is itself.</summary>
    internal static async Task<string> OwnNodeAsync(Call call, CancellationToken cancellation)
    {
        var self = await call.Client.Agent.SelfAsync(cancellation);
        if (self.Stats.OrEmpty().TryGetValue("client", out var client) && client.TryGetValue("node_id", out var id) && id.Length > 0) return id;
        throw new CommandException("The agent is not a client, so that -self means nothing here.");
    }

    internal static async Task<Evaluation> EvaluationAsync(Call call, string given, CancellationToken cancellation)
    {
        if (given.Length == WholeId) return (await call.Client.Evaluations.GetAsync(given, cancellation: cancellation)).Value;
        var found = await call.Client.Evaluations.ListAsync(new() { Prefix = given, Namespace = "*" }, cancellation);
        var id = Matches.One("evaluation", given, found.Value, eval => eval.ID, eval => $"{eval.JobID} {eval.Status}").ID;
        return (await call.Client.Evaluations.GetAsync(id, cancellation: cancellation)).Value;
    }

    private static string StatusAndNamespace(JobListStub job) =>
        job.Namespace is "" or JobKey.DefaultNamespace ? job.Status : $"{job.Status} in namespace {job.Namespace}";
}
