using Holdfast.Model.Allocations;
using Holdfast.Model.Api;
using Holdfast.Model.Deployments;
using Holdfast.Model.Evaluations;
using Holdfast.Model.Jobs;
using Holdfast.Model.Nodes;
using Holdfast.Store.Documents;
using Holdfast.Store.Tables;

namespace Holdfast.Store;

/// <summary>
/// Every table of the cluster, declared once; backup, watch and the reference page derive from <see cref="Tables"/>. Indexes that count a
/// particular kind of change (JobModifyIndex, AllocModifyIndex) are 0 in a document that is to be given the revision of its own write.
/// </summary>
public static class Schema
{
    public static readonly Index<Job> JobsByParent = new("by-parent", j => j.ParentID is { Length: > 0 } parent ? JobKey(j.Namespace, parent) : null);

    /// <summary>Key <see cref="JobKey"/>.</summary>
    public static readonly Table<Job> Jobs = new(
        "jobs",
        "A job at its current version.",
        DocumentJson.Of<Job>(),
        j => JobKey(j.Namespace, j.ID),
        j => j.ModifyIndex ?? 0,
        (j, created, modified) => j with { CreateIndex = created, ModifyIndex = modified, JobModifyIndex = Or(j.JobModifyIndex, modified) },
        JobsByParent);

    public static readonly Index<Job> JobVersionsByJob = new("by-job", j => JobKey(j.Namespace, j.ID));

    /// <summary>Key <see cref="JobVersionKey"/>. The CreateIndex is the job's, where the writer knows it.</summary>
    public static readonly Table<Job> JobVersions = new(
        "job-versions",
        "A job at each of its latest versions.",
        DocumentJson.Of<Job>(),
        j => JobVersionKey(j.Namespace, j.ID, j.Version ?? 0),
        j => j.ModifyIndex ?? 0,
        (j, created, modified) => j with
        {
            CreateIndex = Or(j.CreateIndex, created),
            ModifyIndex = modified,
            JobModifyIndex = Or(j.JobModifyIndex, modified),
        },
        JobVersionsByJob);

    public static readonly Index<StoredSubmission> JobSubmissionsByJob = new("by-job", s => JobKey(s.Namespace, s.JobID));

    /// <summary>Key <see cref="JobVersionKey"/>.</summary>
    public static readonly Table<StoredSubmission> JobSubmissions = new(
        "job-submissions",
        "The source text that a job's version was submitted as.",
        DocumentJson.Of<StoredSubmission>(),
        s => JobVersionKey(s.Namespace, s.JobID, s.Version),
        s => s.ModifyIndex,
        (s, created, modified) => s with { CreateIndex = created, ModifyIndex = modified },
        JobSubmissionsByJob);

    public static readonly Index<Evaluation> EvaluationsByJob = new("by-job", e => JobKey(e.Namespace, e.JobID));

    public static readonly Index<Evaluation> EvaluationsByStatus = new("by-status", e => e.Status);

    public static readonly Table<Evaluation> Evaluations = new(
        "evaluations",
        "A reason to look at a job, and what came of it.",
        DocumentJson.Of<Evaluation>(),
        e => e.ID,
        e => e.ModifyIndex,
        // An evaluation that is written together with its job's new version cannot know that version's revision: it is its own.
        (e, created, modified) => e with { CreateIndex = created, ModifyIndex = modified, JobModifyIndex = Or(e.JobModifyIndex, created) },
        EvaluationsByJob,
        EvaluationsByStatus);

    public static readonly Index<Allocation> AllocationsByJob = new("by-job", a => JobKey(a.Namespace, a.JobID));

    public static readonly Index<Allocation> AllocationsByNode = new("by-node", a => a.NodeID);

    public static readonly Index<Allocation> AllocationsByEvaluation = new("by-evaluation", a => a.EvalID);

    public static readonly Index<Allocation> AllocationsByDeployment = new("by-deployment", a => a.DeploymentID is { Length: > 0 } id ? id : null);

    /// <summary>Stored without its job, which is the version at which it was placed.</summary>
    public static readonly Table<Allocation> Allocations = new(
        "allocations",
        "A copy of a task group, placed on a node.",
        DocumentJson.Of<Allocation>(),
        a => a.ID,
        a => a.ModifyIndex,
        (a, created, modified) => a with
        {
            CreateIndex = created,
            ModifyIndex = modified,
            AllocModifyIndex = a.AllocModifyIndex == 0 ? modified : a.AllocModifyIndex,
        },
        AllocationsByJob,
        AllocationsByNode,
        AllocationsByEvaluation,
        AllocationsByDeployment);

    public static readonly Table<Node> Nodes = new(
        "nodes",
        "A machine that runs allocations, as its agent registered it.",
        DocumentJson.Of<Node>(),
        n => n.ID,
        n => n.ModifyIndex,
        (n, created, modified) => n with { CreateIndex = created, ModifyIndex = modified });

    public static readonly Index<Deployment> DeploymentsByJob = new("by-job", d => JobKey(d.Namespace, d.JobID));

    public static readonly Table<Deployment> Deployments = new(
        "deployments",
        "The rollout of one version of a job.",
        DocumentJson.Of<Deployment>(),
        d => d.ID,
        d => d.ModifyIndex,
        (d, created, modified) => d with { CreateIndex = created, ModifyIndex = modified },
        DeploymentsByJob);

    public static readonly Table<Namespace> Namespaces = new(
        "namespaces",
        "A namespace for jobs.",
        DocumentJson.Of<Namespace>(),
        n => n.Name,
        n => n.ModifyIndex,
        (n, created, modified) => n with { CreateIndex = created, ModifyIndex = modified });

    public static readonly Table<NodePool> NodePools = new(
        "node-pools",
        "A named set of nodes that jobs choose.",
        DocumentJson.Of<NodePool>(),
        p => p.Name,
        p => p.ModifyIndex,
        (p, created, modified) => p with { CreateIndex = created, ModifyIndex = modified });

    /// <summary>One document, at <see cref="SchedulerKey"/>.</summary>
    public static readonly Table<SchedulerConfiguration> SchedulerConfigurations = new(
        "scheduler-configuration",
        "The cluster-wide settings of the scheduler.",
        DocumentJson.Of<SchedulerConfiguration>(),
        _ => SchedulerKey,
        c => c.ModifyIndex,
        (c, created, modified) => c with { CreateIndex = created, ModifyIndex = modified });

    /// <summary>One document, at <see cref="ClusterMeta.Key"/>.</summary>
    public static readonly Table<ClusterMeta> Cluster = new(
        "cluster",
        "What is true of the cluster as a whole.",
        DocumentJson.Of<ClusterMeta>(),
        _ => ClusterMeta.Key,
        c => c.ModifyIndex,
        (c, created, modified) => c with { CreateIndex = created, ModifyIndex = modified });

    /// <summary>Written by the store only; key the lease's name.</summary>
    public static readonly Table<LeaseHolder> Leases = new(
        "leases",
        "Who took a lease last, such as that of leadership.",
        DocumentJson.Of<LeaseHolder>(),
        l => l.Name,
        l => l.ModifyIndex,
        (l, created, modified) => l with { CreateIndex = created, ModifyIndex = modified });

    public const string SchedulerKey = "scheduler";

    public static TableSet Tables { get; } = new(
        Jobs, JobVersions, JobSubmissions, Evaluations, Allocations, Nodes, Deployments, Namespaces, NodePools, SchedulerConfigurations, Cluster, Leases);

    /// <summary>The key of a job, and the value by which others are found by their job. Namespaces hold no slash, so it is unambiguous.</summary>
    public static string JobKey(string? @namespace, string jobId) => $"{@namespace ?? Model.Jobs.JobKey.DefaultNamespace}/{jobId}";

    /// <summary>The key of one version of a job; versions sort by number.</summary>
    public static string JobVersionKey(string? @namespace, string jobId, long version) => $"{JobKey(@namespace, jobId)}/{version:D10}";

    private static long Or(long? given, long otherwise) => given is > 0 ? given.Value : otherwise;
}
