using System.CommandLine;
using System.Globalization;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job revert.</summary>
internal sealed class JobRevertCommand : ApiCommand
{
    private readonly Argument<string> _job;
    private readonly Argument<string> _version = ArgumentsOf.One("version", "Number or tag of the version to go back to; 'job history' lists them");
    private readonly EvaluationFlags _follow = new();

    internal JobRevertCommand(CommandContext context)
        : base(context, "revert", "Go back to an earlier version of a job")
    {
        _job = ArgumentsOf.One("job", "Id of a job, or the start of one").Completing(context, SearchContext.Jobs);
        Arguments.Add(_job);
        Arguments.Add(_version);
        Add(_follow.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var stub = await Find.JobAsync(call, call.Get(_job)!, cancellation);
        var request = new JobRevertRequest { JobID = stub.ID, JobVersion = await VersionAsync(call, stub, call.Get(_version)!, cancellation) };
        var answer = await call.Client.Jobs.RevertAsync(request, Find.In(stub), cancellation);
        if (answer.Warnings.Length > 0) call.Warn($"Warnings:\n{answer.Warnings.TrimEnd()}");
        return await _follow.FollowAsync(call, answer.EvalID, cancellation);
    }

    private static async Task<long> VersionAsync(Call call, JobListStub stub, string given, CancellationToken cancellation)
    {
        if (long.TryParse(given, CultureInfo.InvariantCulture, out var number)) return number;
        var versions = (await call.Client.Jobs.VersionsAsync(stub.ID, false, Find.In(stub), cancellation)).Value.Versions.OrEmpty();
        return versions.FirstOrDefault(job => job.VersionTag?.Name == given)?.Version
            ?? throw new CommandException($"No version of job {stub.ID} has the tag {given}.");
    }
}
