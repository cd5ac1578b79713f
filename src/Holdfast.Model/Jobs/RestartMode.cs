namespace Holdfast.Model.Jobs;

/// <summary>Values of RestartPolicy.Mode: wait for the next interval, or fail the task.</summary>
public static class RestartMode
{
    public const string Delay = "delay";
    public const string Fail = "fail";
}
