namespace Holdfast.Model.Allocations;

/// <summary>Values of TaskEvent.Type.</summary>
public static class TaskEventType
{
    public const string TaskSetup = "Task Setup";
    public const string SetupFailure = "Setup Failure";
    public const string DriverFailure = "Driver Failure";
    public const string Driver = "Driver";
    public const string Received = "Received";
    public const string FailedValidation = "Failed Validation";
    public const string Started = "Started";
    public const string Terminated = "Terminated";
    public const string Killing = "Killing";
    public const string Killed = "Killed";
    public const string Restarting = "Restarting";
    public const string NotRestarting = "Not Restarting";
    public const string DownloadingArtifacts = "Downloading Artifacts";
    public const string ArtifactDownloadFailed = "Failed Artifact Download";
    public const string SiblingFailed = "Sibling Task Failed";
    public const string Signaling = "Signaling";
    public const string RestartSignal = "Restart Signaled";
    public const string MainDead = "Main Tasks Dead";
    public const string LeaderDead = "Leader Task Dead";
    public const string BuildingTaskDir = "Building Task Directory";
    public const string ClientReconnected = "Reconnected";
}
