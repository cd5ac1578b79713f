using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;
using Holdfast.Cli.Output;
using Holdfast.Client;

namespace Holdfast.Cli.Allocations;

/// <summary>holdfast alloc status.</summary>
internal sealed class AllocStatusCommand : ApiCommand
{
    private readonly Argument<string?> _alloc;
    private readonly Option<bool> _short = Flags.Switch("short", "Leave out resources and all but the last event");
    private readonly Option<bool> _stats = Flags.Switch("stats", "Show more of the measured resource use");
    private readonly Option<bool> _verbose = Flags.Verbose();
    private readonly Shape _shape = new();

    internal AllocStatusCommand(CommandContext context)
        : base(context, "status", "List allocations, or show one with its tasks and events")
    {
        _alloc = ArgumentsOf.Optional("allocation", "Id of an allocation, or the start of one").Completing(context, SearchContext.Allocations);
        Examples = ["alloc status 5c2b7d31", "alloc status -t '{{.ClientStatus}}' 5c2b7d31"];
        Arguments.Add(_alloc);
        Add(_short, _stats, _verbose);
        Add(_shape.Options);
    }

    protected override Task<int> RunAsync(Call call, CancellationToken cancellation) =>
        call.Get(_alloc) is { } given ? OneAsync(call, given, cancellation) : ListAsync(call, cancellation);

    private async Task<int> ListAsync(Call call, CancellationToken cancellation)
    {
        var allocations = (await call.Client.Allocations.ListAsync(null, cancellation)).Value;
        if (!_shape.WriteList(call, allocations)) AllocationTable.Write(call.Out, allocations, call.When(call.Get(_verbose)), call.Paint, call.Get(_verbose));
        return ExitCodes.Success;
    }

    private async Task<int> OneAsync(Call call, string given, CancellationToken cancellation)
    {
        var allocation = await Find.AllocationAsync(call, given, cancellation);
        if (_shape.Write(call, allocation)) return ExitCodes.Success;
        var detail = new AllocationDetail(call, allocation, call.Get(_verbose));
        detail.WriteBasics();
        detail.WritePorts();
        var usage = call.Get(_short) || allocation.ClientStatus != AllocClientStatus.Running ? null : await UsageAsync(call, allocation.ID, cancellation);
        foreach (var (task, state) in allocation.TaskStates.OrEmpty())
        {
            detail.WriteTask(task, state, usage?.Tasks.OrEmpty().GetValueOrDefault(task)?.ResourceUsage, call.Get(_stats));
            detail.WriteEvents(state, call.Get(_short) ? 1 : int.MaxValue);
        }
        if (call.Get(_verbose)) detail.WriteMetrics();
        return ExitCodes.Success;
    }

    /// <summary>The node may be out of reach, which is no reason to show nothing.</summary>
    private static async Task<AllocResourceUsage?> UsageAsync(Call call, string id, CancellationToken cancellation)
    {
        try
        {
            return (await call.Client.Allocations.StatsAsync(id, null, cancellation)).Value;
        }
        catch (ApiException failure) when (failure is not ApiUnreachableException)
        {
            call.Warn($"Resource use is not known: {failure.Message}");
            return null;
        }
    }
}
