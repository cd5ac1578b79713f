namespace Holdfast.Agent.Drivers;

/// <summary>A way to run tasks.</summary>
internal interface ITaskDriver
{
    string Name { get; }

    /// <summary>Whether this machine can run it, and the attributes to tell.</summary>
    DriverInfo Fingerprint();

    /// <summary>Starts the task; a fault of kind Unavailable may go away by itself, others will not.</summary>
    Result<ITaskProcess> Start(TaskStart start);

    /// <summary>Takes up a task that an earlier agent started; one that ended meanwhile has its exit already. With no handle (it may not have come to the disk), from what the task's directory tells of this run or a later one; null when it tells nothing.</summary>
    ITaskProcess? Recover(TaskHandle? handle, TaskStart start);

    /// <summary>Ends what may still run of a task of which only its directory is known.</summary>
    Task EndOrphanAsync(string allocId, string task, Allocations.TaskPaths paths);
}

/// <summary>A task that was started.</summary>
internal interface ITaskProcess
{
    TaskHandle Handle { get; }

    /// <summary>Completes once the task has ended.</summary>
    Task<TaskExit> Exit { get; }

    /// <summary>Sends a signal to the task's main process.</summary>
    Task SignalAsync(int signal);

    /// <summary>Kills whatever is left of the task's processes, and gives back what they held.</summary>
    Task KillTreeAsync();

    /// <summary>Stops every process of the task for as long as the action takes.</summary>
    void WhileFrozen(Action action);

    TaskUsage Usage();

    /// <summary>Program, arguments and files to write values to for a command that joins the task.</summary>
    Result<Native.SpawnRequest> CommandInside(IReadOnlyList<string> command);
}

/// <summary>CPU in nanoseconds since the start, memory in bytes; what the kernel does not tell is 0.</summary>
internal sealed record TaskUsage(Cgroups.CgroupUsage Total, ValueList<string> MeasuredMemory, ValueMap<ProcessUsage> Pids);

/// <summary>CPU in nanoseconds since the start, memory in bytes.</summary>
internal sealed record ProcessUsage(long UserNanoseconds, long SystemNanoseconds, long Resident);
