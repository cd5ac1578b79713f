using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job periodic force.</summary>
internal sealed class JobPeriodicForceCommand : ApiCommand
{
    private readonly Argument<string> _job;
    private readonly EvaluationFlags _follow = new();

    internal JobPeriodicForceCommand(CommandContext context)
        : base(context, "force", "Launch a periodic job now")
    {
        _job = ArgumentsOf.One("job", "Id of a periodic job, or the start of one").Completing(context, SearchContext.Jobs);
        Arguments.Add(_job);
        Add(_follow.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var stub = await Find.JobAsync(call, call.Get(_job)!, cancellation);
        var answer = await call.Client.Jobs.PeriodicForceAsync(stub.ID, Find.In(stub), cancellation);
        return await _follow.FollowAsync(call, answer.EvalID, cancellation);
    }
}
