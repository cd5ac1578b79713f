using Holdfast.Agent.Native;

namespace Holdfast.Agent.Drivers;

/// <summary>How a task ended.</summary>
/// <param name="Code">128+N when signal N ended it.</param>
/// <param name="Unknown">Why the exit status is not known; null when it is.</param>
/// <param name="Rebooted">The machine was started anew meanwhile: not the task's failure.</param>
internal sealed record TaskExit(int Code, bool OomKilled = false, string? Unknown = null, bool Rebooted = false)
{
    internal int Signal => Code > 128 && Code <= 128 + 64 ? Code - 128 : 0;

    internal bool Succeeded => Code == 0 && Unknown is null;

    internal string Sentence => this switch
    {
        { Unknown: { } why } => $"Exit status unknown: {why}",
        { OomKilled: true } => $"OOM Killed: the task used more memory than its limit; exit code {Code}",
        { Signal: > 0 } => $"Exit code {Code}, ended by signal {Signal} ({Signals.NameOf(Signal)})",
        _ => $"Exit code {Code}",
    };
}
