using System.CommandLine;
using System.Globalization;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job scale.</summary>
internal sealed class JobScaleCommand : ApiCommand
{
    private readonly Argument<string> _job;
    private readonly Argument<string[]> _rest = new("group-and-count")
    {
        Description = "The group, which may be left out when there is one only, and how many copies",
        Arity = new(1, 2),
    };
    private readonly EvaluationFlags _follow = new();

    internal JobScaleCommand(CommandContext context)
        : base(context, "scale", "Change how many copies of a group run")
    {
        _job = ArgumentsOf.One("job", "Id of a job, or the start of one").Completing(context, SearchContext.Jobs);
        Examples = ["job scale web 5", "job scale web frontend 5"];
        Arguments.Add(_job);
        Arguments.Add(_rest);
        Add(_follow.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var stub = await Find.JobAsync(call, call.Get(_job)!, cancellation);
        var rest = call.Get(_rest)!;
        if (!long.TryParse(rest[^1], CultureInfo.InvariantCulture, out var count) || count < 0)
            throw new CommandException($"The count must be a whole number from 0 on, not {rest[^1]}.");
        var group = rest.Length == 2 ? rest[0] : await OnlyGroupAsync(call, stub, cancellation);
        var target = ValueMap<string>.Empty.With("Job", stub.ID).With(ScalingRequest.GroupTarget, group);
        var request = new ScalingRequest { Count = count, Target = target, Message = "scaled by hand" };
        var answer = await call.Client.Jobs.ScaleAsync(stub.ID, request, Find.In(stub), cancellation);
        if (answer.Warnings.Length > 0) call.Warn($"Warnings:\n{answer.Warnings.TrimEnd()}");
        return await _follow.FollowAsync(call, answer.EvalID, cancellation);
    }

    private static async Task<string> OnlyGroupAsync(Call call, JobListStub stub, CancellationToken cancellation)
    {
        var groups = (await call.Client.Jobs.GetAsync(stub.ID, Find.In(stub), cancellation)).Value.TaskGroups.OrEmpty();
        return groups.Count == 1
            ? groups[0].Name
            : throw new CommandException($"Job {stub.ID} has several groups, name one of {string.Join(", ", groups.Select(group => group.Name))}.");
    }
}
