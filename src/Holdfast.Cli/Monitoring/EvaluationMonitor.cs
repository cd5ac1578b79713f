using Holdfast.Cli.Invocation;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Monitoring;

/// <summary>Follows an evaluation, and then the allocations it placed until they run, and prints each change as a line.</summary>
internal sealed class EvaluationMonitor(Call call, bool verbose)
{
    private readonly ProgressLines _lines = new(call);

    /// <summary>The exit code: 0, 1 when the evaluation or an allocation failed, 2 when copies were not placed.</summary>
    /// <param name="aftermath">Said when the user ends the watching: what goes on without it.</param>
    internal async Task<int> FollowAsync(string evalId, string aftermath, CancellationToken cancellation)
    {
        if (evalId.Length == 0) return ExitCodes.Success;
        try
        {
            _lines.Head($"Monitoring evaluation \"{Ids.Of(evalId, verbose)}\"");
            var eval = await FinishedAsync(evalId, cancellation);
            var allocations = new AllocationMonitor(call, _lines, verbose);
            var healthy = await allocations.FollowAsync(eval, cancellation);
            return Conclude(eval, healthy);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            _lines.Head(aftermath);
            return ExitCodes.Interrupted;
        }
    }

    private async Task<Evaluation> FinishedAsync(string evalId, CancellationToken cancellation)
    {
        var before = "";
        await foreach (var eval in Watch.AnswersAsync(
            call.Around.Clock, options => call.Client.Evaluations.GetAsync(evalId, options, cancellation), cancellation))
        {
            if (before.Length == 0) _lines.Line($"Evaluation triggered by {eval.TriggeredBy}{(eval.JobID.Length > 0 ? $" of job \"{eval.JobID}\"" : "")}");
            else if (before != eval.Status) _lines.Line($"Evaluation status changed: \"{before}\" -> \"{eval.Status}\"");
            before = eval.Status;
            if (eval.Status is EvalStatus.Complete or EvalStatus.Failed or EvalStatus.Canceled or EvalStatus.Blocked) return eval;
        }
        throw new InvalidOperationException("a watch ended by itself");
    }

    private int Conclude(Evaluation eval, bool healthy)
    {
        var description = eval.StatusDescription.Length > 0 ? $": {eval.StatusDescription}" : "";
        _lines.Head($"Evaluation \"{Ids.Of(eval.ID, verbose)}\" finished with status \"{eval.Status}\"{description}");
        if (eval.FailedTGAllocs.OrEmpty().Count > 0)
        {
            _lines.Line("Not everything could be placed:");
            foreach (var line in PlacementText.Lines(eval.FailedTGAllocs)) _lines.Detail(line);
            if (eval.BlockedEval.Length > 0) _lines.Line($"Evaluation \"{Ids.Of(eval.BlockedEval, verbose)}\" places the rest as soon as there is room");
            return ExitCodes.NotPlaced;
        }
        if (eval.NextEval.Length > 0)
            _lines.Line($"Evaluation \"{Ids.Of(eval.NextEval, verbose)}\" tries again at {call.When(verbose: true).Text(eval.WaitUntil)}");
        return eval.Status == EvalStatus.Failed || !healthy ? ExitCodes.Error : ExitCodes.Success;
    }
}
