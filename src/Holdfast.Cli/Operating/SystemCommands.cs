using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Operating;

/// <summary>holdfast system gc.</summary>
internal sealed class SystemGcCommand(CommandContext context) : ApiCommand(context, "gc", "Forget at once all that is finished, whatever its age")
{
    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        await call.Client.System.CollectGarbageAsync(cancellation);
        call.Line("Garbage collection requested");
        return ExitCodes.Success;
    }
}

/// <summary>holdfast system reconcile summaries.</summary>
internal sealed class SystemReconcileSummariesCommand(CommandContext context) : ApiCommand(context, "summaries", "Count the allocations of all jobs anew")
{
    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        await call.Client.System.ReconcileSummariesAsync(cancellation);
        call.Line("Job summaries counted anew");
        return ExitCodes.Success;
    }
}
