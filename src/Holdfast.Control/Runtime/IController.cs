using Holdfast.Store.Tables;

namespace Holdfast.Control.Runtime;

/// <summary>
/// One loop's work. It is never told what changed: it looks at the newest snapshot and does what is to be done, so that running it again
/// changes nothing. Failures of the environment are thrown; the loop waits and runs it again.
/// </summary>
internal interface IController
{
    string Name { get; }

    /// <summary>A change of these wakes it.</summary>
    IReadOnlyList<Table> Reads { get; }

    IReadOnlyList<Table> Writes { get; }

    /// <summary>How long it may go without being woken.</summary>
    TimeSpan Sweep { get; }

    ValueTask<ControllerReport> RunAsync(CancellationToken ct);
}

/// <param name="Sentence">What was done, or why there was nothing to do.</param>
/// <param name="Due">When there will be something to do even if nothing changes.</param>
internal readonly record struct ControllerReport(string Sentence, DateTimeOffset? Due = null);
