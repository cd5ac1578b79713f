using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;
using Holdfast.Cli.Monitoring;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Evaluations;

/// <summary>holdfast eval status.</summary>
internal sealed class EvalStatusCommand : ApiCommand
{
    private readonly Argument<string> _eval;
    private readonly Option<bool> _monitor = Flags.Switch("monitor", "Follow it until it is done");
    private readonly Option<bool> _verbose = Flags.Verbose();
    private readonly Shape _shape = new();

    internal EvalStatusCommand(CommandContext context)
        : base(context, "status", "Show an evaluation and why something was not placed")
    {
        _eval = ArgumentsOf.One("evaluation", "Id of an evaluation, or the start of one").Completing(context, SearchContext.Evaluations);
        Arguments.Add(_eval);
        Add(_monitor, _verbose);
        Add(_shape.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var eval = await Find.EvaluationAsync(call, call.Get(_eval)!, cancellation);
        if (_shape.Write(call, eval)) return ExitCodes.Success;
        var monitor = new EvaluationMonitor(call, call.Get(_verbose));
        if (call.Get(_monitor)) return await monitor.FollowAsync(eval.ID, "No longer watching; the evaluation goes on all the same", cancellation);
        WriteBasics(call, eval);
        WriteRelated(call, eval);
        if (eval.FailedTGAllocs.OrEmpty().Count > 0)
        {
            call.Title("Failed Placements");
            foreach (var line in PlacementText.Lines(eval.FailedTGAllocs)) call.Line(line);
        }
        return ExitCodes.Success;
    }

    private void WriteBasics(Call call, Evaluation eval)
    {
        var verbose = call.Get(_verbose);
        var when = call.When(verbose);
        new Fields()
            .Add("ID", Ids.Of(eval.ID, verbose))
            .Add("Create Time", when.Text(eval.CreateTime))
            .Add("Modify Time", when.Text(eval.ModifyTime))
            .Add("Status", eval.Status)
            .Add("Status Description", eval.StatusDescription.Length > 0 ? eval.StatusDescription : eval.Status)
            .Add("Type", eval.Type)
            .Add("TriggeredBy", eval.TriggeredBy)
            .Add("Job ID", eval.JobID)
            .Add("Namespace", eval.Namespace)
            .AddIf(eval.NodeID.Length > 0, "Node ID", Ids.Of(eval.NodeID, verbose))
            .Add("Priority", $"{eval.Priority}")
            .Add("Placement Failures", EvaluationTable.Failures(eval))
            .AddIf(eval.WaitUntil != default, "Wait Until", when.Text(eval.WaitUntil))
            .AddIf(eval.PreviousEval.Length > 0, "Previous Eval", Ids.Of(eval.PreviousEval, verbose))
            .AddIf(eval.NextEval.Length > 0, "Next Eval", Ids.Of(eval.NextEval, verbose))
            .AddIf(eval.BlockedEval.Length > 0, "Blocked Eval", Ids.Of(eval.BlockedEval, verbose))
            .Write(call.Out, call.Paint);
    }

    private void WriteRelated(Call call, Evaluation eval)
    {
        if (eval.RelatedEvals.OrEmpty().Count == 0) return;
        call.Title("Related Evaluations");
        var table = new Columns("ID", "Priority", "Triggered By", "Node ID", "Status", "Description");
        foreach (var other in eval.RelatedEvals.OrEmpty())
            table.Add(Ids.Of(other.ID, call.Get(_verbose)), $"{other.Priority}", other.TriggeredBy, Ids.Of(other.NodeID, call.Get(_verbose)), other.Status,
                other.StatusDescription);
        table.Write(call.Out, call.Paint);
    }
}
