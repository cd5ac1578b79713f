using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job eval: looks at a job anew.</summary>
internal sealed class JobEvalCommand : ApiCommand
{
    private readonly Argument<string> _job;
    private readonly Option<bool> _force = Flags.Switch("force-reschedule", "Also place failed allocations anew whose attempts are used up");
    private readonly EvaluationFlags _follow = new();

    internal JobEvalCommand(CommandContext context)
        : base(context, "eval", "Evaluate a job anew")
    {
        _job = ArgumentsOf.One("job", "Id of a job, or the start of one").Completing(context, SearchContext.Jobs);
        Arguments.Add(_job);
        Add(_force);
        Add(_follow.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var stub = await Find.JobAsync(call, call.Get(_job)!, cancellation);
        var request = new JobEvaluateRequest { JobID = stub.ID, EvalOptions = new() { ForceReschedule = call.Get(_force) } };
        var answer = await call.Client.Jobs.EvaluateAsync(request, Find.In(stub), cancellation);
        return await _follow.FollowAsync(call, answer.EvalID, cancellation);
    }
}
