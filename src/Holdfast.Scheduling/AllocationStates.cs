namespace Holdfast.Scheduling;

/// <summary>What an allocation's two statuses mean for scheduling.</summary>
public static class AllocationStates
{
    extension(Allocation allocation)
    {
        /// <summary>The servers want it to end.</summary>
        public bool ServerTerminal => allocation.DesiredStatus is AllocDesiredStatus.Stop or AllocDesiredStatus.Evict;

        /// <summary>Its tasks have ended for good, or are given up with their node.</summary>
        public bool ClientTerminal => allocation.ClientStatus is AllocClientStatus.Complete or AllocClientStatus.Failed or AllocClientStatus.Lost;

        /// <summary>It takes no room on its node any more.</summary>
        public bool Terminal => allocation.ServerTerminal || allocation.ClientTerminal;

        /// <summary>Each of its tasks ended without failing.</summary>
        public bool RanSuccessfully => allocation.TaskStates is { Count: > 0 } states
            ? states.Values.All(state => state.State == Model.Allocations.TaskStatus.Dead && !state.Failed)
            : allocation.ClientStatus == AllocClientStatus.Complete;

        public JobKey JobKey => new(allocation.Namespace, allocation.JobID);
    }
}
