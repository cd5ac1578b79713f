using Holdfast.Agent.Drivers;
using Holdfast.Agent.Native;

namespace Holdfast.Agent.Tasks;

/// <summary>What people are told about a task: each event with its sentence, and the same as details for programs.</summary>
internal static class TaskEvents
{
    internal static TaskEvent Received() => New(TaskEventType.Received, "The node has received the task");

    internal static TaskEvent Setup() => New(TaskEventType.TaskSetup, "The node prepares the task");

    internal static TaskEvent SetupFailure(Fault fault, bool fails) =>
        New(TaskEventType.SetupFailure, Sentence(fault)) with { SetupError = fault.ToString(), FailsTask = fails, Details = Details(("setup_error", $"{fault}"), ("fails_task", fails ? "true" : "false")) };

    internal static TaskEvent DriverFailure(Fault fault) =>
        New(TaskEventType.DriverFailure, Sentence(fault)) with { DriverError = fault.ToString(), Details = Details(("driver_error", $"{fault}")) };

    internal static TaskEvent Started() => New(TaskEventType.Started, "The task has been started");

    internal static TaskEvent Terminated(TaskExit exit) => New(TaskEventType.Terminated, exit.Sentence) with
    {
        ExitCode = exit.Code,
        Signal = exit.Signal,
        Message = exit.Unknown ?? (exit.OomKilled ? "OOM Killed" : ""),
        Details = Details(("exit_code", $"{exit.Code}"), ("signal", $"{exit.Signal}"), ("oom_killed", exit.OomKilled ? "true" : "false"), ("exit_message", exit.Unknown ?? "")),
    };

    internal static TaskEvent Restarting(string reason, TimeSpan delay) =>
        New(TaskEventType.Restarting, delay == TimeSpan.Zero ? $"{reason}; the task restarts now" : $"{reason}; the task restarts in {Seconds(delay)}") with
        {
            RestartReason = reason,
            StartDelay = Duration.From(delay).Nanoseconds,
            Details = Details(("restart_reason", reason), ("start_delay", $"{Duration.From(delay).Nanoseconds}")),
        };

    internal static TaskEvent NotRestarting(string reason, bool failed) =>
        New(TaskEventType.NotRestarting, reason) with { RestartReason = reason, FailsTask = failed, Details = Details(("restart_reason", reason), ("fails_task", failed ? "true" : "false")) };

    internal static TaskEvent Killing(int signal, TimeSpan timeout) =>
        New(TaskEventType.Killing, $"The task is to end: {Signals.NameOf(signal)} is sent, and what still runs {Seconds(timeout)} later is killed") with
        {
            KillTimeout = Duration.From(timeout),
            Details = Details(("kill_timeout", $"{Duration.From(timeout)}"), ("kill_signal", Signals.NameOf(signal))),
        };

    internal static TaskEvent Killed() => New(TaskEventType.Killed, "The task and all its processes have ended");

    internal static TaskEvent RestartSignal() => New(TaskEventType.RestartSignal, "A restart was asked for");

    internal static TaskEvent Signaling(int signal, string reason) =>
        New(TaskEventType.Signaling, $"Sent {Signals.NameOf(signal)} to the task{(reason.Length == 0 ? "" : ": " + reason)}") with
        {
            TaskSignal = Signals.NameOf(signal),
            TaskSignalReason = reason,
            Details = Details(("task_signal", Signals.NameOf(signal)), ("task_signal_reason", reason)),
        };

    internal static TaskEvent SiblingFailed(string sibling) =>
        New(TaskEventType.SiblingFailed, $"The task \"{sibling}\" of the same group has failed") with { FailedSibling = sibling, Details = Details(("failed_sibling", sibling)) };

    internal static TaskEvent LeaderDead() => New(TaskEventType.LeaderDead, "The leader of the group has ended");

    internal static TaskEvent MainDead() => New(TaskEventType.MainDead, "The main tasks of the group have ended");

    internal static TaskEvent RanTooLong(Duration limit) =>
        New(TaskEventType.Killing, $"The group has run for its max_run_duration of {limit}") with { FailsTask = true, KillReason = "max_run_duration", Details = Details(("fails_task", "true")) };

    private static TaskEvent New(string type, string sentence) => new() { Type = type, DisplayMessage = sentence };

    private static string Sentence(Fault fault)
    {
        var text = fault.ToString();
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Seconds(TimeSpan span) => Duration.From(TimeSpan.FromMilliseconds(Math.Round(span.TotalMilliseconds))).ToString();

    private static ValueMap<string> Details(params (string Key, string Value)[] entries) =>
        entries.Where(entry => entry.Value.Length > 0).ToValueMap(entry => entry.Key, entry => entry.Value);
}
