using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Jobs;
using Holdfast.Cli.Lookup;

namespace Holdfast.Cli.Allocations;

/// <summary>holdfast alloc stop.</summary>
internal sealed class AllocStopCommand : ApiCommand
{
    private readonly Argument<string> _alloc;
    private readonly Option<bool> _noDelay = Flags.Switch("no-shutdown-delay", "Stop tasks at once, without their shutdown delay");
    private readonly EvaluationFlags _follow = new();

    internal AllocStopCommand(CommandContext context)
        : base(context, "stop", "Stop an allocation; another takes its place")
    {
        _alloc = ArgumentsOf.One("allocation", "Id of an allocation, or the start of one").Completing(context, SearchContext.Allocations);
        Arguments.Add(_alloc);
        Add(_noDelay);
        Add(_follow.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var id = await Find.AllocationIdAsync(call, call.Get(_alloc)!, cancellation);
        var answer = await call.Client.Allocations.StopAsync(id, call.Get(_noDelay), null, cancellation);
        return await _follow.FollowAsync(call, answer.EvalID, cancellation, "No longer watching; the allocation is being stopped all the same");
    }
}
