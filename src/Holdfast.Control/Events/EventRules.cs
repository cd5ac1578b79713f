using System.Text.Json;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Events;

/// <summary>Which events a change makes. Topics, types and keys are those that the API documents; what no row names makes no event.</summary>
internal static class EventRules
{
    private static readonly Func<Change, ScopedEvent?>[] Rows =
    [
        Row(Schema.Jobs, EventTopic.Job, EventTypes.OfJob, job => job.ID, job => job.Namespace ?? "", _ => []),
        Row(Schema.Evaluations, EventTopic.Evaluation, EventTypes.OfEvaluation, eval => eval.ID, eval => eval.Namespace, eval => [eval.JobID, eval.DeploymentID]),
        Row(Schema.Allocations, EventTopic.Allocation, EventTypes.OfAllocation, alloc => alloc.ID, alloc => alloc.Namespace, alloc => [alloc.JobID, alloc.DeploymentID]),
        Row(Schema.Deployments, EventTopic.Deployment, EventTypes.OfDeployment, deployment => deployment.ID, deployment => deployment.Namespace, deployment => [deployment.JobID]),
        Row(Schema.Nodes, EventTopic.Node, EventTypes.OfNode, node => node.ID, _ => "", _ => [], node => node with { SecretID = "" }),
        Row(Schema.NodePools, EventTopic.NodePool, EventTypes.OfNodePool, pool => pool.Name, _ => "", _ => []),
    ];

    public static IEnumerable<ScopedEvent> Of(Change change) => Rows.Select(row => row(change)).OfType<ScopedEvent>();

    /// <param name="type">Given the document before and after; null makes no event.</param>
    private static Func<Change, ScopedEvent?> Row<T>(
        Table<T> table,
        string topic,
        Func<T?, T?, string?> type,
        Func<T, string> key,
        Func<T, string> @namespace,
        Func<T, string[]> filterKeys,
        Func<T, T>? shown = null)
        where T : class => change =>
    {
        if (!change.IsOf(table, out var before, out var after) || type(before, after) is not { } name) return null;
        var document = (after ?? before)!;
        return new(@namespace(document), new()
        {
            Topic = topic,
            Type = name,
            Key = key(document),
            FilterKeys = filterKeys(document).Where(other => other.Length > 0).ToValueList(),
            Index = change.Revision,
            Payload = Payload(topic, shown is null ? document : shown(document)),
        });
    };

    private static OpaqueJson Payload<T>(string topic, T document) => new($"{{\"{topic}\":{JsonSerializer.Serialize(document, ModelJson.Compact.TypeInfo<T>())}}}");
}
