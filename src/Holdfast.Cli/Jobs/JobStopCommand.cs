using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job stop.</summary>
internal sealed class JobStopCommand : ApiCommand
{
    private readonly Argument<string[]> _jobs;
    private readonly Option<bool> _purge = Flags.Switch("purge", "Also forget the job at once, in place of keeping it until garbage collection");
    private readonly Option<bool> _global = Flags.Switch("global", "Stop a multi-region job in all its regions");
    private readonly Option<bool> _yes = Flags.Yes();
    private readonly EvaluationFlags _follow = new();

    internal JobStopCommand(CommandContext context)
        : base(context, "stop", "Stop jobs and their allocations")
    {
        _jobs = ArgumentsOf.Many("job", "Ids of jobs; the start of an id is asked about first").Completing(context, SearchContext.Jobs);
        Examples = ["job stop web", "job stop -purge -detach web"];
        Arguments.Add(_jobs);
        Add(_purge, _global, _yes);
        Add(_follow.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var found = new List<JobListStub>();
        foreach (var given in call.Get(_jobs)!)
        {
            var job = await Find.JobAsync(call, given, cancellation);
            if (job.ID != given && !call.Get(_yes)) call.Confirm($"{given} means job {job.ID}. Stop it?");
            found.Add(job);
        }
        var worst = ExitCodes.Success;
        foreach (var job in found) worst = Math.Max(worst, await StopAsync(call, job, cancellation));
        return worst;
    }

    private async Task<int> StopAsync(Call call, JobListStub job, CancellationToken cancellation)
    {
        var answer = await call.Client.Jobs.DeregisterAsync(job.ID, call.Get(_purge), call.Get(_global), Find.In(job), cancellation);
        return await _follow.FollowAsync(call, answer.EvalID, cancellation, "No longer watching; the job is being stopped all the same");
    }
}
