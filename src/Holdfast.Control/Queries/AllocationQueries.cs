using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Queries;

/// <summary>Allocations as users and agents see them.</summary>
public static class AllocationQueries
{
    extension(Snapshot snapshot)
    {
        /// <summary>The allocation with its job at the version that placed it.</summary>
        public Allocation? FindAllocation(string id) => snapshot.Find(Schema.Allocations, id) is { } allocation ? snapshot.WithJob(allocation) : null;

        /// <summary>Attaches the job at the version that placed the allocation; null stays when that version is no longer kept.</summary>
        public Allocation WithJob(Allocation allocation) => allocation with { Job = snapshot.JobOf(allocation) };

        /// <summary>The job at the version that placed the allocation.</summary>
        public Job? JobOf(Allocation allocation) => snapshot.FindVersion(new(allocation.Namespace, allocation.JobID), allocation.JobVersion);

        /// <summary>Allocations in the order of their ids, without Job.</summary>
        public IEnumerable<Allocation> AllocationsIn(string @namespace, string idPrefix = "") =>
            snapshot.WithPrefix(Schema.Allocations, idPrefix).Where(allocation => @namespace == JobQueries.AllNamespaces || allocation.Namespace == @namespace);

        public IReadOnlyCollection<Allocation> AllocationsOnNode(string nodeId) => snapshot.Where(Schema.AllocationsByNode, nodeId);

        /// <param name="withResources">Whether AllocatedResources are wanted.</param>
        public AllocationListStub StubOf(Allocation allocation, bool withResources = false) => new()
        {
            ID = allocation.ID,
            EvalID = allocation.EvalID,
            Name = allocation.Name,
            Namespace = allocation.Namespace,
            NodeID = allocation.NodeID,
            NodeName = allocation.NodeName,
            JobID = allocation.JobID,
            JobType = (allocation.Job ?? snapshot.JobOf(allocation))?.Type ?? "",
            JobVersion = allocation.JobVersion,
            TaskGroup = allocation.TaskGroup,
            AllocatedResources = withResources ? allocation.AllocatedResources : null,
            DesiredStatus = allocation.DesiredStatus,
            DesiredDescription = allocation.DesiredDescription,
            ClientStatus = allocation.ClientStatus,
            ClientDescription = allocation.ClientDescription,
            TaskStates = allocation.TaskStates,
            DeploymentStatus = allocation.DeploymentStatus,
            FollowupEvalID = allocation.FollowupEvalID,
            NextAllocation = allocation.NextAllocation,
            RescheduleTracker = allocation.RescheduleTracker,
            PreemptedAllocations = allocation.PreemptedAllocations,
            PreemptedByAllocation = allocation.PreemptedByAllocation,
            CreateIndex = allocation.CreateIndex,
            ModifyIndex = allocation.ModifyIndex,
            CreateTime = allocation.CreateTime,
            ModifyTime = allocation.ModifyTime,
        };
    }
}
