namespace Holdfast.Store.Documents;

/// <summary>What is true of the cluster as a whole, written once by its first server.</summary>
public sealed record ClusterMeta
{
    /// <summary>The one key of its table.</summary>
    public const string Key = "cluster";

    /// <summary>A UUID that no other cluster has.</summary>
    public string ClusterID { get; init; } = "";

    /// <summary>Unix nanoseconds.</summary>
    public long CreateTime { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
