using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;
using Holdfast.Cli.Output;
using Holdfast.JobSpec.Json;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job inspect: the job as the servers have it, or its source.</summary>
internal sealed class JobInspectCommand : ApiCommand
{
    private readonly Argument<string> _job;
    private readonly Option<long?> _version = Flags.Number("version", "number", "Of this version in place of the current one");
    private readonly Option<bool> _hcl = Flags.Switch("hcl", "Print the job file as it was submitted");
    private readonly Shape _shape = new();

    internal JobInspectCommand(CommandContext context)
        : base(context, "inspect", "Print a job as the servers have it")
    {
        _job = ArgumentsOf.One("job", "Id of a job, or the start of one").Completing(context, SearchContext.Jobs);
        Details = "Without -json or -t the JSON is wrapped in {\"Job\": …}, which 'job run -json' takes back.";
        Arguments.Add(_job);
        Add(_version, _hcl);
        Add(_shape.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var stub = await Find.JobAsync(call, call.Get(_job)!, cancellation);
        if (call.Get(_hcl)) return await SourceAsync(call, stub, cancellation);
        var job = call.Get(_version) is { } version
            ? await VersionAsync(call, stub, version, cancellation)
            : (await call.Client.Jobs.GetAsync(stub.ID, Find.In(stub), cancellation)).Value;
        if (_shape.Write(call, job)) return ExitCodes.Success;
        call.Out.Write(JobJson.Wrapped(job));
        return ExitCodes.Success;
    }

    private async Task<int> SourceAsync(Call call, JobListStub stub, CancellationToken cancellation)
    {
        var submission = await call.Client.Jobs.SubmissionAsync(stub.ID, call.Get(_version), Find.In(stub), cancellation);
        call.Line(submission.Value.Source.TrimEnd('\n'));
        return ExitCodes.Success;
    }

    private static async Task<Job> VersionAsync(Call call, JobListStub stub, long version, CancellationToken cancellation)
    {
        var versions = await call.Client.Jobs.VersionsAsync(stub.ID, false, Find.In(stub), cancellation);
        return versions.Value.Versions.OrEmpty().FirstOrDefault(job => job.Version == version)
            ?? throw new CommandException(
                $"Job {stub.ID} has no version {version}; there are {string.Join(", ", versions.Value.Versions.OrEmpty().Select(job => job.Version))}.");
    }
}
