namespace Holdfast.Model.Allocations;

/// <summary>Something that happened to a task; DisplayMessage is the sentence for people.</summary>
public sealed record TaskEvent
{
    public string Type { get; init; } = "";
    /// <summary>Unix nanoseconds.</summary>
    public long Time { get; init; }
    public string DisplayMessage { get; init; } = "";
    public ValueMap<string>? Details { get; init; }
    public string Message { get; init; } = "";
    /// <summary>The event ends the task as failed.</summary>
    public bool FailsTask { get; init; }
    public string RestartReason { get; init; } = "";
    public string SetupError { get; init; } = "";
    public string DriverError { get; init; } = "";
    public string DriverMessage { get; init; } = "";
    public int ExitCode { get; init; }
    public int Signal { get; init; }
    public string KillReason { get; init; } = "";
    public Duration KillTimeout { get; init; }
    public string KillError { get; init; } = "";
    /// <summary>Nanoseconds until the restart.</summary>
    public long StartDelay { get; init; }
    public string DownloadError { get; init; } = "";
    public string ValidationError { get; init; } = "";
    public long DiskLimit { get; init; }
    public long DiskSize { get; init; }
    public string FailedSibling { get; init; } = "";
    public string VaultError { get; init; } = "";
    public string TaskSignalReason { get; init; } = "";
    public string TaskSignal { get; init; } = "";
    public string GenericSource { get; init; } = "";
}
