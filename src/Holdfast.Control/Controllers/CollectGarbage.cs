using Holdfast.Control.Garbage;
using Holdfast.Control.Runtime;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Controllers;

/// <summary>Forgets what is over and old enough.</summary>
internal sealed class CollectGarbage(CommandContext context) : IController
{
    public string Name => nameof(CollectGarbage);

    /// <summary>Age is what makes garbage, not change.</summary>
    public IReadOnlyList<Table> Reads { get; } = [];

    public IReadOnlyList<Table> Writes { get; } =
        [Schema.Evaluations, Schema.Allocations, Schema.Jobs, Schema.JobVersions, Schema.JobSubmissions, Schema.Deployments, Schema.Nodes];

    public TimeSpan Sweep => TimeSpan.FromMinutes(5);

    public async ValueTask<ControllerReport> RunAsync(CancellationToken ct) => new(await CollectAsync(Ages.Of(context.Options), ct));

    /// <summary>Everything that is over, however short a time ago.</summary>
    public ValueTask<string> CollectNowAsync(CancellationToken ct) => CollectAsync(Ages.None, ct);

    private async ValueTask<string> CollectAsync(Ages ages, CancellationToken ct)
    {
        var snapshot = context.Writer.Current;
        var garbage = new GarbageOf(snapshot, ages, context.Now);
        var count = 0;
        foreach (var unit in garbage.Units())
        {
            // Each unit by itself: one that someone changed meanwhile is left for the next time.
            var result = await context.Writer.WriteAsync(unit, ct);
            if (result.Committed) count += unit.Sum(batch => batch.Count);
        }
        return count == 0 ? "nothing to collect" : $"collected {count} documents";
    }
}
