using Holdfast.Agent.Allocations;

namespace Holdfast.Agent.Logs;

/// <summary>Both output streams of a task.</summary>
internal sealed class TaskLogs
{
    private readonly LogLimits _limits;

    internal TaskLogs(TaskPaths paths, string task, LogConfig? config)
    {
        _limits = LogLimits.Of(config);
        Disabled = config?.Disabled == true || config?.Enabled == false;
        Stdout = new(LogFiles.Of(paths.Alloc.Logs, task, "stdout"), Path.Combine(paths.Private, "stdout.head."));
        Stderr = new(LogFiles.Of(paths.Alloc.Logs, task, "stderr"), Path.Combine(paths.Private, "stderr.head."));
    }

    internal bool Disabled { get; }

    internal LogStream Stdout { get; }

    internal LogStream Stderr { get; }

    internal void Recover()
    {
        Stdout.Recover();
        Stderr.Recover();
    }

    internal void Rotate(Action<Action> whileFrozen)
    {
        Stdout.Rotate(_limits, whileFrozen);
        Stderr.Rotate(_limits, whileFrozen);
    }

    internal Result<LogStream> Of(string type) => type switch
    {
        "stdout" => Stdout,
        "stderr" => Stderr,
        _ => Fault.Invalid($"there is no log type \"{type}\"", "use stdout or stderr"),
    };
}
