using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.JobFiles;
using Holdfast.Cli.Lookup;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job dispatch: an instance of a parameterized job.</summary>
internal sealed class JobDispatchCommand : ApiCommand
{
    private readonly Argument<string> _job;
    private readonly Argument<string?> _input = ArgumentsOf.Optional("input", "File with the payload, - for standard input");
    private readonly Option<string[]> _meta = Flags.Texts("meta", "key=value", "Metadata of the instance; may be repeated");
    private readonly Option<string?> _token = Flags.Text("idempotency-token", "token", "Dispatch only when no instance with this token runs");
    private readonly Option<string?> _prefix = Flags.Text("id-prefix-template", "text", "Put this into the instance's id");
    private readonly Option<long?> _priority = Flags.Number("priority", "number", "Priority in place of the job's");
    private readonly EvaluationFlags _follow = new();

    internal JobDispatchCommand(CommandContext context)
        : base(context, "dispatch", "Start an instance of a parameterized job")
    {
        _job = ArgumentsOf.One("job", "Id of a parameterized job, or the start of one").Completing(context, SearchContext.Jobs);
        Examples = ["job dispatch -meta size=large resize picture.png"];
        Arguments.Add(_job);
        Arguments.Add(_input);
        Add(_meta, _token, _prefix, _priority);
        Add(_follow.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var stub = await Find.JobAsync(call, call.Get(_job)!, cancellation);
        var request = new JobDispatchRequest
        {
            JobID = stub.ID,
            Payload = call.Get(_input) is { } path ? await InputFile.BytesAsync(path, call.Around, cancellation) : null,
            Meta = call.Get(_meta)!.Select(Pair).ToValueMap(),
            IdPrefixTemplate = call.Get(_prefix) ?? "",
            Priority = (int)(call.Get(_priority) ?? 0),
        };
        var answer = await call.Client.Jobs.DispatchAsync(request, call.Get(_token) ?? "", Find.In(stub), cancellation);
        call.Line($"Dispatched Job ID = {answer.DispatchedJobID}\nEvaluation ID     = {answer.EvalID}");
        return await _follow.FollowAsync(call, answer.EvalID, cancellation);
    }

    private static KeyValuePair<string, string> Pair(string text) => text.Split('=', 2) is [{ Length: > 0 } key, var value]
        ? KeyValuePair.Create(key, value)
        : throw new CommandException($"-meta {text} is not understood; it must be like key=value.");
}
