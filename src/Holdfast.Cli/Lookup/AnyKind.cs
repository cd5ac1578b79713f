using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Lookup;

/// <summary>A thing of any kind by the start of its id.</summary>
/// <param name="Kind">One of <see cref="SearchContext"/>.</param>
internal sealed record FoundThing(string Kind, string Id);

/// <summary>Finds things of any kind.</summary>
internal static class AnyKind
{
    private static readonly (string Kind, string Word)[] Kinds =
    [
        (SearchContext.Jobs, "job"), (SearchContext.Allocations, "allocation"), (SearchContext.Nodes, "node"),
        (SearchContext.Evaluations, "evaluation"), (SearchContext.Deployments, "deployment"),
    ];

    /// <exception cref="CommandException">Nothing matches, or several things do; these are listed.</exception>
    internal static async Task<FoundThing> FindAsync(Call call, string given, CancellationToken cancellation)
    {
        var answer = await call.Client.Search.PrefixAsync(given, cancellation: cancellation);
        var found = Kinds
            .SelectMany(kind => answer.Matches.OrEmpty().GetValueOrDefault(kind.Kind).OrEmpty().Select(id => new FoundThing(kind.Kind, id)))
            .ToList();
        return Matches.One("job, allocation, node, evaluation or deployment", given, found, thing => thing.Id, Word);
    }

    private static string Word(FoundThing thing) => Kinds.First(kind => kind.Kind == thing.Kind).Word;
}
