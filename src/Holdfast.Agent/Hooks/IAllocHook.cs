using Holdfast.Agent.Allocations;

namespace Holdfast.Agent.Hooks;

/// <summary>A step of an allocation's life: done before its tasks, undone, in reverse order, when it is forgotten.</summary>
internal interface IAllocHook
{
    /// <summary>Does its part; doing it again, as after a restart of the agent, changes nothing. Null when it went well.</summary>
    Task<Fault?> BeforeTasksAsync(AllocSetting setting, CancellationToken cancellation);

    void Forget(AllocSetting setting)
    {
    }
}

/// <summary>What a hook of an allocation works on.</summary>
internal sealed record AllocSetting(Allocation Alloc, Job Job, TaskGroup Group, AllocPaths Paths);
