namespace Holdfast.Agent.Allocations;

/// <summary>What the states of its tasks make of an allocation; the words are those of Nomad's API. Pure.</summary>
internal sealed record AllocStatus(string ClientStatus, string ClientDescription)
{
    internal bool IsTerminal => ClientStatus is AllocClientStatus.Complete or AllocClientStatus.Failed or AllocClientStatus.Lost;

    internal static AllocStatus Of(IEnumerable<TaskState> states)
    {
        var all = states.ToList();
        if (all.Exists(state => state is { Failed: true })) return Unless(all, new(AllocClientStatus.Failed, "Tasks have failed"));
        if (all.Exists(state => state.State == TaskStatus.Running)) return new(AllocClientStatus.Running, "Tasks are running");
        if (all.Exists(state => state.State == TaskStatus.Pending))
            return new(AllocClientStatus.Pending, all.Exists(state => state.StartedAt != default) ? "Tasks are waiting to be started" : "No task has started yet");
        return new(AllocClientStatus.Complete, "All tasks have ended");
    }

    // Failed is final for the servers, which place a replacement then: not before the last task has ended and its ports are free again.
    private static AllocStatus Unless(List<TaskState> all, AllocStatus failed) =>
        all.Exists(state => state.State != TaskStatus.Dead) ? new(AllocClientStatus.Running, "A task has failed; the others are being ended") : failed;
}
