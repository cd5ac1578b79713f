namespace Holdfast.Model.Api;

/// <summary>Topics of the event stream.</summary>
public static class EventTopic
{
    public const string All = "*";
    public const string Job = "Job";
    public const string Evaluation = "Evaluation";
    public const string Allocation = "Allocation";
    public const string Deployment = "Deployment";
    public const string Node = "Node";
    public const string NodeDrain = "NodeDrain";
    public const string NodePool = "NodePool";
    public const string Service = "Service";
}
