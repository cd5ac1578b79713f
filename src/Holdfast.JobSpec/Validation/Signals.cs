namespace Holdfast.JobSpec.Validation;

/// <summary>Names of signals on Linux.</summary>
internal static class Signals
{
    private static readonly string[] Known =
    [
        "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGIOT", "SIGBUS", "SIGFPE", "SIGKILL", "SIGUSR1", "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM",
        "SIGSTKFLT", "SIGCHLD", "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF", "SIGWINCH", "SIGIO", "SIGPWR", "SIGSYS",
    ];

    internal static bool IsKnown(string name) => Words.IsRuntime(name) || Known.Contains(name, StringComparer.OrdinalIgnoreCase);

    internal static string Fault(string name) => $"is \"{name}\", which is no signal; write a name such as \"SIGTERM\"{Words.Suggestion(name, Known)}";
}
