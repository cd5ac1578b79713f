using Holdfast.Agent.Environments;

namespace Holdfast.Agent.Hooks;

/// <summary>A step of a task's life: done before each of its starts.</summary>
internal interface ITaskHook
{
    /// <summary>Null when it went well. A fault of kind Unavailable may go away by itself, so the restart policy decides; any other ends the task.</summary>
    Task<Fault?> BeforeStartAsync(TaskContext context, CancellationToken cancellation);
}
