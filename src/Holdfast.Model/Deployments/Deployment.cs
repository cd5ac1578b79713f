namespace Holdfast.Model.Deployments;

/// <summary>The rollout of one job version.</summary>
public sealed record Deployment
{
    public string ID { get; init => field = value ?? ""; } = "";
    public string Namespace { get; init => field = value ?? ""; } = "";
    public string JobID { get; init => field = value ?? ""; } = "";
    public long JobVersion { get; init; }
    public long JobModifyIndex { get; init; }
    public long JobSpecModifyIndex { get; init; }
    public long JobCreateIndex { get; init; }
    public bool IsMultiregion { get; init; }
    public ValueMap<DeploymentState>? TaskGroups { get; init; }
    public string Status { get; init => field = value ?? ""; } = "";
    public string StatusDescription { get; init => field = value ?? ""; } = "";
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    public long CreateTime { get; init; }
    public long ModifyTime { get; init; }
}
