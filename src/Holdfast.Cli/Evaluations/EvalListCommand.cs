using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Output;
using Holdfast.Client;

namespace Holdfast.Cli.Evaluations;

/// <summary>holdfast eval list.</summary>
internal sealed class EvalListCommand : ApiCommand
{
    private readonly Option<string?> _job = Flags.Text("job", "id", "Only evaluations of this job");
    private readonly Option<string?> _status = Flags.Text("status", "status", "Only those in this status: pending, blocked, complete, failed or canceled");
    private readonly Option<string?> _filter = Flags.Text("filter", "expression", "Only those that this holds for, such as 'TriggeredBy == \"node-update\"'");
    private readonly Option<long?> _perPage = Flags.Number("per-page", "count", "At most as many");
    private readonly Option<string?> _page = Flags.Text("page-token", "token", "Go on where the page before ended");
    private readonly Option<bool> _verbose = Flags.Verbose();
    private readonly Shape _shape = new();

    internal EvalListCommand(CommandContext context)
        : base(context, "list", "List evaluations, newest first")
    {
        Add(_job, _status, _filter, _perPage, _page, _verbose);
        Add(_shape.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var options = new QueryOptions
        {
            Filter = call.Get(_filter) ?? "",
            PerPage = (int)(call.Get(_perPage) ?? 0),
            NextToken = call.Get(_page) ?? "",
            Reverse = true,
            Parameters = new (string Name, string? Value)[] { ("job", call.Get(_job)), ("status", call.Get(_status)) }
                .Where(entry => entry.Value is not null).ToValueMap(entry => entry.Name, entry => entry.Value!),
        };
        var answer = await call.Client.Evaluations.ListAsync(options, cancellation);
        if (_shape.WriteList(call, answer.Value)) return ExitCodes.Success;
        if (answer.Value.Count == 0) call.Line("No evaluations");
        else EvaluationTable.Write(call.Out, answer.Value, call.Paint, call.Get(_verbose));
        if (answer.NextToken.Length > 0) call.Line($"\nThere are more: give -page-token {answer.NextToken}");
        return ExitCodes.Success;
    }
}
