using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job status: all jobs, or one in detail.</summary>
internal sealed class JobStatusCommand : ApiCommand
{
    private readonly Argument<string?> _job;
    private readonly Option<bool> _short = Flags.Switch("short", "Leave out allocations");
    private readonly Option<bool> _evals = Flags.Switch("evals", "Show the job's evaluations too");
    private readonly Option<bool> _all = Flags.Switch("all-allocs", "Also show allocations of an earlier job with the same id");
    private readonly Option<bool> _verbose = Flags.Verbose();
    private readonly Shape _shape = new();

    internal JobStatusCommand(CommandContext context)
        : base(context, "status", "List jobs, or show one with its allocations")
    {
        _job = ArgumentsOf.Optional("job", "Id of a job, or the start of one").Completing(context, SearchContext.Jobs);
        Examples = ["job status", "job status web", "job status -json web"];
        Arguments.Add(_job);
        Add(_short, _evals, _all, _verbose);
        Add(_shape.Options);
    }

    protected override Task<int> RunAsync(Call call, CancellationToken cancellation) =>
        call.Get(_job) is { } given ? OneAsync(call, given, cancellation) : JobList.WriteAsync(call, _shape, cancellation);

    private async Task<int> OneAsync(Call call, string given, CancellationToken cancellation)
    {
        var stub = await Find.JobAsync(call, given, cancellation);
        var options = Find.In(stub);
        var job = (await call.Client.Jobs.GetAsync(stub.ID, options, cancellation)).Value;
        if (_shape.Write(call, job)) return ExitCodes.Success;
        var detail = new JobDetail(call, job, options, call.Get(_verbose));
        detail.WriteBasics(stub);
        if (call.Get(_short)) return ExitCodes.Success;
        await detail.WriteSummaryAsync(cancellation);
        await detail.WriteEvaluationsAsync(call.Get(_evals) || call.Get(_verbose), cancellation);
        await detail.WriteAllocationsAsync(call.Get(_all), cancellation);
        return ExitCodes.Success;
    }
}
