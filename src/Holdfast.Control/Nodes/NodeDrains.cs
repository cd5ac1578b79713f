namespace Holdfast.Control.Nodes;

/// <summary>Beginning and ending drains.</summary>
internal static class NodeDrains
{
    private const string Draining = "draining";
    private const string Complete = "complete";
    private const string Canceled = "canceled";

    public static Node Apply(Node node, NodeUpdateDrainRequest request, DateTimeOffset now) =>
        request.DrainSpec is { } spec ? Begin(node, spec, request.Meta, now) : Cancel(node, request, now);

    /// <summary>All that was to leave has left; the node stays ineligible.</summary>
    public static Node Finish(Node node, DateTimeOffset now) => (node with
    {
        Drain = false,
        DrainStrategy = null,
        LastDrain = (node.LastDrain ?? new()) with { Status = Complete, UpdatedAt = now },
    }).With(NodeEvents.Drain, "Node drain complete", now);

    private static Node Begin(Node node, DrainSpec spec, ValueMap<string>? meta, DateTimeOffset now)
    {
        var started = node.DrainStrategy?.StartedAt ?? now;
        return (node with
        {
            Drain = true,
            SchedulingEligibility = NodeEligibility.Ineligible,
            DrainStrategy = new()
            {
                Deadline = spec.Deadline,
                IgnoreSystemJobs = spec.IgnoreSystemJobs,
                StartedAt = started,
                ForceDeadline = spec.Deadline.Nanoseconds > 0 ? now + spec.Deadline.ToTimeSpan() : default,
            },
            LastDrain = new() { StartedAt = started, UpdatedAt = now, Status = Draining, Meta = meta },
        }).With(NodeEvents.Drain, node.DrainStrategy is null ? "Node drain strategy set" : "Node drain strategy updated", now);
    }

    private static Node Cancel(Node node, NodeUpdateDrainRequest request, DateTimeOffset now)
    {
        var eligibility = request.MarkEligible ? NodeEligibility.Eligible : node.SchedulingEligibility;
        if (node.DrainStrategy is null && eligibility == node.SchedulingEligibility) return node;
        var canceled = (node.LastDrain ?? new()) with { Status = Canceled, UpdatedAt = now, Meta = request.Meta ?? node.LastDrain?.Meta };
        return (node with
        {
            Drain = false,
            DrainStrategy = null,
            SchedulingEligibility = eligibility,
            LastDrain = node.DrainStrategy is null ? node.LastDrain : canceled,
        }).With(NodeEvents.Drain, "Node drain disabled", now);
    }
}
