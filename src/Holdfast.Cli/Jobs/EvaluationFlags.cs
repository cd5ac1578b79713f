using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Monitoring;

namespace Holdfast.Cli.Jobs;

/// <summary>-detach and -verbose of a command that makes an evaluation.</summary>
internal sealed class EvaluationFlags
{
    private readonly Option<bool> _detach = Flags.Detach();
    private readonly Option<bool> _verbose = Flags.Verbose();

    internal Option[] Options => [_detach, _verbose];

    internal Task<int> FollowAsync(
        Call call, string evalId, CancellationToken cancellation, string aftermath = "No longer watching; the job goes on all the same")
    {
        if (!call.Get(_detach)) return new EvaluationMonitor(call, call.Get(_verbose)).FollowAsync(evalId, aftermath, cancellation);
        if (evalId.Length > 0) call.Line($"Evaluation ID: {evalId}");
        return Task.FromResult(ExitCodes.Success);
    }
}
