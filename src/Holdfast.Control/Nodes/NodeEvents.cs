namespace Holdfast.Control.Nodes;

/// <summary>The latest things that happened to a node, kept with it.</summary>
internal static class NodeEvents
{
    private const int Kept = 10;

    public const string Cluster = "Cluster";
    public const string Drain = "Drain";
    public const string Scheduler = "Scheduler";

    public static Node With(this Node node, string subsystem, string message, DateTimeOffset now) => node with
    {
        Events = node.Events.OrEmpty().Append(new NodeEvent { Message = message, Subsystem = subsystem, Timestamp = now }).TakeLast(Kept).ToValueList(),
    };
}
