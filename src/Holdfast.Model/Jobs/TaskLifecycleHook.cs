namespace Holdfast.Model.Jobs;

/// <summary>Values of TaskLifecycle.Hook.</summary>
public static class TaskLifecycleHook
{
    public const string Prestart = "prestart";
    public const string Poststart = "poststart";
    public const string Poststop = "poststop";
}
