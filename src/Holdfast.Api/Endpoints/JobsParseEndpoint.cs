using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Hcl;
using Holdfast.JobSpec;
using Holdfast.JobSpec.Canonical;

namespace Holdfast.Api.Endpoints;

/// <summary>Job files to jobs, for clients that cannot read HCL. A job file sees variables given with it, but no file and no environment of this machine.</summary>
internal static class JobsParseEndpoint
{
    public static readonly Route[] Routes =
    [
        Route.Put("/v1/jobs/parse", Parse),
    ];

    private static async Task Parse(Call call)
    {
        var request = await call.BodyAsync<JobsParseRequest>();
        if (request.JobHCL.Length == 0) throw new FaultException(Fault.Invalid("The body must have a JobHCL", "send {\"JobHCL\": \"job \\\"x\\\" {…}\"}"));
        var options = new JobFileOptions { VariableFiles = request.Variables.Length > 0 ? [new("Variables", request.Variables)] : [] };
        var (job, diagnostics) = JobFile.Parse(request.JobHCL, "JobHCL", options);
        if (job is null) throw new FaultException(Fault.Invalid(DiagnosticText.Write(diagnostics).TrimEnd()));
        await call.JsonAsync(request.Canonicalize ? job.Canonicalize() : job);
    }
}
