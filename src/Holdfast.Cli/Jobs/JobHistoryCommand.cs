using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job history: the versions of a job.</summary>
internal sealed class JobHistoryCommand : ApiCommand
{
    private readonly Argument<string> _job;
    private readonly Option<bool> _diffs = Flags.Switch("p", "Show what changed from version to version");
    private readonly Option<long?> _version = Flags.Number("version", "number", "Only this version");
    private readonly Option<bool> _full = Flags.Switch("full", "Print each version whole, as JSON");
    private readonly Shape _shape = new();

    internal JobHistoryCommand(CommandContext context)
        : base(context, "history", "Show the versions of a job")
    {
        _job = ArgumentsOf.One("job", "Id of a job, or the start of one").Completing(context, SearchContext.Jobs);
        Arguments.Add(_job);
        Add(_diffs, _version, _full);
        Add(_shape.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var stub = await Find.JobAsync(call, call.Get(_job)!, cancellation);
        var answer = (await call.Client.Jobs.VersionsAsync(stub.ID, call.Get(_diffs), Find.In(stub), cancellation)).Value;
        var versions = answer.Versions.OrEmpty().Select((job, i) => (Job: job, Diff: i < answer.Diffs.OrEmpty().Count ? answer.Diffs.OrEmpty()[i] : null))
            .Where(version => call.Get(_version) is not { } wanted || version.Job.Version == wanted).ToList();
        if (versions.Count == 0) throw new CommandException($"Job {stub.ID} has no version {call.Get(_version)}.");
        if (_shape.WriteList(call, versions.Select(version => version.Job))) return ExitCodes.Success;
        for (var i = 0; i < versions.Count; i++)
        {
            if (i > 0) call.Line();
            Write(call, versions[i].Job, versions[i].Diff);
        }
        return ExitCodes.Success;
    }

    private void Write(Call call, Job job, JobDiff? diff)
    {
        if (call.Get(_full))
        {
            call.Line(Json.Indented(job));
            return;
        }
        new Fields()
            .Add("Version", $"{job.Version}")
            .Add("Stable", job.Stable == true ? "true" : "false")
            .Add("Submit Date", call.When(verbose: true).Text(job.SubmitTime ?? 0))
            .AddIf(job.VersionTag is not null, "Tag Name", job.VersionTag?.Name ?? "")
            .AddIf(job.VersionTag is { Description.Length: > 0 }, "Tag Description", job.VersionTag?.Description ?? "")
            .Write(call.Out, call.Paint);
        if (diff is not null) call.Line("Diff        =\n" + string.Join('\n', DiffText.Lines(diff, null, call.Paint)));
    }
}
