using Holdfast.Control.Queries;
using Holdfast.Control.Writing;

namespace Holdfast.Control.Commands;

/// <summary>Registers an earlier version of a job as its newest.</summary>
internal sealed class RevertJob(CommandContext context, RegisterJob register)
{
    public async Task<Result<JobRegisterResponse>> RunAsync(JobKey key, JobRevertRequest request, CancellationToken ct)
    {
        var snapshot = context.Writer.Current;
        if (snapshot.FindJob(key) is not { } job) return UnknownThings.Job(key);
        if (request.EnforcePriorVersion is { } prior && prior != job.Version)
            return Fault.Conflict($"job \"{key.Id}\" is at version {job.Version}, not {prior}", "look at it again before reverting");
        if (request.JobVersion == job.Version) return Fault.Invalid($"job \"{key.Id}\" is at version {job.Version} already", "choose an earlier one from `job history`");
        if (snapshot.FindVersion(key, request.JobVersion) is not { } earlier) return UnknownThings.Version(key, request.JobVersion);
        return await register.RunAsync(
            new()
            {
                Job = earlier with { Stop = false, VersionTag = null },
                Submission = snapshot.SubmissionOf(key, request.JobVersion),
                EnforceIndex = true,
                JobModifyIndex = job.JobModifyIndex ?? 0,
            },
            ct);
    }
}
