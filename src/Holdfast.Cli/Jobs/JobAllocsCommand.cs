using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job allocs.</summary>
internal sealed class JobAllocsCommand : ApiCommand
{
    private readonly Argument<string> _job;
    private readonly Option<bool> _all = Flags.Switch("all", "Also those of an earlier job with the same id");
    private readonly Option<bool> _verbose = Flags.Verbose();
    private readonly Shape _shape = new();

    internal JobAllocsCommand(CommandContext context)
        : base(context, "allocs", "List the allocations of a job")
    {
        _job = ArgumentsOf.One("job", "Id of a job, or the start of one").Completing(context, SearchContext.Jobs);
        Arguments.Add(_job);
        Add(_all, _verbose);
        Add(_shape.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var stub = await Find.JobAsync(call, call.Get(_job)!, cancellation);
        var allocations = (await call.Client.Jobs.AllocationsAsync(stub.ID, call.Get(_all), Find.In(stub), cancellation)).Value;
        if (!_shape.WriteList(call, allocations)) AllocationTable.Write(call.Out, allocations, call.When(call.Get(_verbose)), call.Paint, call.Get(_verbose));
        return ExitCodes.Success;
    }
}
