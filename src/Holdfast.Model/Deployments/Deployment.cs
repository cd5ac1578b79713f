namespace Holdfast.Model.Deployments;

/// <summary>The rollout of one job version.</summary>
public sealed record Deployment
{
    public string ID { get; init; } = "";
    public string Namespace { get; init; } = "";
    public string JobID { get; init; } = "";
    public long JobVersion { get; init; }
    public long JobModifyIndex { get; init; }
    public long JobSpecModifyIndex { get; init; }
    public long JobCreateIndex { get; init; }
    public bool IsMultiregion { get; init; }
    public ValueMap<DeploymentState>? TaskGroups { get; init; }
    public string Status { get; init; } = "";
    public string StatusDescription { get; init; } = "";
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    public long CreateTime { get; init; }
    public long ModifyTime { get; init; }
}
