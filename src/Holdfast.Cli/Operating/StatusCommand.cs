using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;

namespace Holdfast.Cli.Operating;

/// <summary>holdfast status: what an id means, shown by the command for its kind.</summary>
internal sealed class StatusCommand : ApiCommand
{
    private readonly Argument<string?> _id;
    private readonly Option<bool> _verbose = Flags.Verbose();
    private readonly IReadOnlyDictionary<string, Command> _kinds;
    private readonly Command _jobs;

    /// <param name="kinds">The status command of each kind of <see cref="SearchContext"/>.</param>
    internal StatusCommand(CommandContext context, IReadOnlyDictionary<string, Command> kinds)
        : base(context, "status", "Show anything by id, or the start of one; all jobs without one")
    {
        (_kinds, _jobs) = (kinds, kinds[SearchContext.Jobs]);
        _id = ArgumentsOf.Optional("id", "Id of a job, allocation, evaluation or node, or the start of one").Completing(context, SearchContext.All);
        Arguments.Add(_id);
        Add(_verbose);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        // The arguments are handed on as they were given, so that options and their meaning are those of the other command.
        var words = call.Given.Tokens.Skip(1).Select(token => token.Value).ToList();
        if (call.Get(_id) is not { } given) return await _jobs.Parse(words, CommandLine.Parsing).InvokeAsync(null, cancellation);
        var found = await AnyKind.FindAsync(call, given, cancellation);
        if (!_kinds.TryGetValue(found.Kind, out var command))
            throw new CommandException($"{given} is the deployment {found.Id}, which this version does not show yet.");
        words[words.IndexOf(given)] = found.Id;
        return await command.Parse(words, CommandLine.Parsing).InvokeAsync(null, cancellation);
    }
}
