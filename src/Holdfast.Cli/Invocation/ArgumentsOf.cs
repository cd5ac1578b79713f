using System.CommandLine;
using System.CommandLine.Completions;
using Holdfast.Client;

namespace Holdfast.Cli.Invocation;

/// <summary>Arguments that name things of the cluster; the shell completes them from the agent.</summary>
internal static class ArgumentsOf
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    internal static Argument<string> One(string name, string description) => new(name) { Description = description };

    internal static Argument<string?> Optional(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    internal static Argument<string[]> Many(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.OneOrMore };

    /// <summary>Completes with ids of a kind, one of <see cref="SearchContext"/>; silent when no agent answers.</summary>
    internal static T Completing<T>(this T argument, CommandContext context, string kind)
        where T : Argument
    {
        argument.CompletionSources.Add(at => Candidates(context, at, kind));
        return argument;
    }

    private static IEnumerable<CompletionItem> Candidates(CommandContext context, CompletionContext at, string kind)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            using var client = new HoldfastClient(context.General.Client(at.ParseResult, context.Around));
            // The parser's completion is synchronous; this process does nothing else.
            var found = client.Search.PrefixAsync(at.WordToComplete, kind, cancellation: limit.Token).GetAwaiter().GetResult();
            return [.. found.Matches.OrEmpty().Where(match => kind == SearchContext.All || match.Key == kind).SelectMany(match => match.Value)
                .Select(id => new CompletionItem(id))];
        }
        catch (Exception failure) when (failure is ApiException or CommandException or OperationCanceledException)
        {
            return [];
        }
    }
}
