using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.JobFiles;
using Holdfast.JobSpec.Json;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job run.</summary>
internal sealed class JobRunCommand : ApiCommand
{
    private readonly JobFileFlags _file = new();
    private readonly Option<long?> _checkIndex = Flags.Number(
        "check-index", "index", "Register only when the job still has this modify index; 0: only when there is no such job");
    private readonly Option<bool> _output = Flags.Switch("output", "Print the job as the API takes it, and register nothing");
    private readonly Option<bool> _preserveCounts = Flags.Switch("preserve-counts", "Keep the counts that the groups have now");
    private readonly Option<bool> _preserveResources = Flags.Switch("preserve-resources", "Keep the resources that the tasks have now");
    private readonly Option<bool> _policyOverride = Flags.Switch("policy-override", "Accepted for compatibility");
    private readonly Option<long?> _evalPriority = Flags.Number("eval-priority", "number", "Priority of the evaluation in place of the job's");
    private readonly EvaluationFlags _follow = new();

    internal JobRunCommand(CommandContext context)
        : base(context, "run", "Register a job, or a new version of it, and watch it start")
    {
        Details = """
            Exit codes: 0 when all was placed, 1 for an error or a failed allocation, 2 when something could not be placed yet.
            Ctrl-C ends the watching only; the job goes on.
            """;
        Examples = ["job run web.nomad.hcl", "job run -var image=web:2 -var-file prod.hcl web.nomad.hcl", "job run -check-index 112 web.nomad.hcl",
            "job run -output web.nomad.hcl > web.json"];
        Arguments.Add(_file.Argument);
        Add(_checkIndex, _output, _preserveCounts, _preserveResources, _policyOverride, _evalPriority);
        Add(_follow.Options);
        Add(_file.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var content = await _file.ReadAsync(call.Given, call.Around, cancellation);
        if (call.Get(_output))
        {
            call.Out.Write(JobJson.Wrapped(content.Job));
            return ExitCodes.Success;
        }
        var answer = await call.Client.Jobs.RegisterAsync(Request(call, content), JobSpace.Of(content.Job), cancellation);
        if (answer.Warnings.Length > 0) call.Warn($"Job warnings:\n{answer.Warnings.TrimEnd()}\n");
        if (answer.EvalID.Length > 0) return await _follow.FollowAsync(call, answer.EvalID, cancellation);
        call.Line($"Job \"{content.Job.ID}\" is registered; it is periodic or parameterized, so nothing runs yet.");
        return ExitCodes.Success;
    }

    private JobRegisterRequest Request(Call call, JobFileContent content) => new()
    {
        Job = content.Job,
        Submission = content.Submission,
        EnforceIndex = call.Get(_checkIndex) is not null,
        JobModifyIndex = call.Get(_checkIndex) ?? 0,
        PreserveCounts = call.Get(_preserveCounts),
        PreserveResources = call.Get(_preserveResources),
        PolicyOverride = call.Get(_policyOverride),
        EvalPriority = (int)(call.Get(_evalPriority) ?? 0),
    };
}
