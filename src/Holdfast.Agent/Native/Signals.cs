namespace Holdfast.Agent.Native;

/// <summary>Signals of Linux by name; the numbers are the same on x64 and arm64.</summary>
internal static class Signals
{
    internal const int Kill = 9, Int = 2, Term = 15, Stop = 19, Continue = 18;

    private static readonly string[] Names =
    [
        "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGKILL", "SIGUSR1", "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM",
        "SIGSTKFLT", "SIGCHLD", "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF", "SIGWINCH", "SIGIO", "SIGPWR", "SIGSYS",
    ];

    internal static IEnumerable<string> All => Names.Order(StringComparer.Ordinal);

    /// <summary>The signal of a name, with or without SIG and in any case, or of a number in text.</summary>
    internal static Result<int> Parse(string name)
    {
        if (int.TryParse(name, out var number) && number > 0 && number <= Names.Length) return number;
        var full = name.StartsWith("SIG", StringComparison.OrdinalIgnoreCase) ? name : "SIG" + name;
        var index = Array.FindIndex(Names, known => known.Equals(full, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + 1 : Fault.Invalid($"there is no signal \"{name}\"", $"use one of {string.Join(", ", All)}");
    }

    internal static string NameOf(int signal) => signal >= 1 && signal <= Names.Length ? Names[signal - 1] : $"signal {signal}";
}
