namespace Holdfast.Scheduling;

/// <summary>Adds up the tasks of a group by when they run. Rule: the job specification's lifecycle block.</summary>
internal struct TaskPeak
{
    private ResourceSum _before, _main, _after, _throughout;

    public readonly ResourceSum Total => ResourceSum.Max(_before, ResourceSum.Max(_main, _after)) + _throughout;

    public void Add(ResourceSum task, TaskLifecycle? lifecycle)
    {
        switch (lifecycle)
        {
            case { Hook: TaskLifecycleHook.Prestart, Sidecar: true }: _throughout += task; break;
            case { Hook: TaskLifecycleHook.Prestart }: _before += task; break;
            case { Hook: TaskLifecycleHook.Poststop }: _after += task; break;
            default: _main += task; break;
        }
    }
}
