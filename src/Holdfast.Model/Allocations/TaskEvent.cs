namespace Holdfast.Model.Allocations;

/// <summary>Something that happened to a task; DisplayMessage is the sentence for people.</summary>
public sealed record TaskEvent
{
    public string Type { get; init => field = value ?? ""; } = "";
    /// <summary>Unix nanoseconds.</summary>
    public long Time { get; init; }
    public string DisplayMessage { get; init => field = value ?? ""; } = "";
    public ValueMap<string>? Details { get; init; }
    public string Message { get; init => field = value ?? ""; } = "";
    /// <summary>The event ends the task as failed.</summary>
    public bool FailsTask { get; init; }
    public string RestartReason { get; init => field = value ?? ""; } = "";
    public string SetupError { get; init => field = value ?? ""; } = "";
    public string DriverError { get; init => field = value ?? ""; } = "";
    public string DriverMessage { get; init => field = value ?? ""; } = "";
    public int ExitCode { get; init; }
    public int Signal { get; init; }
    public string KillReason { get; init => field = value ?? ""; } = "";
    public Duration KillTimeout { get; init; }
    public string KillError { get; init => field = value ?? ""; } = "";
    /// <summary>Nanoseconds until the restart.</summary>
    public long StartDelay { get; init; }
    public string DownloadError { get; init => field = value ?? ""; } = "";
    public string ValidationError { get; init => field = value ?? ""; } = "";
    public long DiskLimit { get; init; }
    public long DiskSize { get; init; }
    public string FailedSibling { get; init => field = value ?? ""; } = "";
    public string VaultError { get; init => field = value ?? ""; } = "";
    public string TaskSignalReason { get; init => field = value ?? ""; } = "";
    public string TaskSignal { get; init => field = value ?? ""; } = "";
    public string GenericSource { get; init => field = value ?? ""; } = "";
}
