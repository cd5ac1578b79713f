using Holdfast.Hcl;
using Holdfast.JobSpec.Canonical;
using Holdfast.JobSpec.Validation;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Intake;

/// <summary>What every job passes before it is stored: canonical form, validation, and whether this version can run it.</summary>
internal static class JobIntake
{
    /// <param name="snapshot">Knows the namespaces and node pools.</param>
    public static Result<AdmittedJob> Admit(Snapshot snapshot, Job? given)
    {
        if (given is null) return Fault.Invalid("the request has no Job", "send {\"Job\": {…}}");
        var job = given.Canonicalize();
        var findings = JobValidation.Validate(job);
        if (ErrorsOf(findings) is { Count: > 0 } errors) return Fault.Invalid(Sentences.List("error", errors), "correct the job and register it again");
        if (MissingFeatures.RefusalsOf(job) is { Count: > 0 } refusals)
            return new Fault(FaultKind.Unsupported, Sentences.List("thing this version cannot do", refusals), "remove them from the job, or wait for a version that can");
        return PlaceFault(snapshot, job) is { } fault ? fault : new AdmittedJob(job, WarningsOf(findings, job));
    }

    /// <summary>The same, as a report that names everything at once.</summary>
    public static JobValidateResponse Report(Snapshot snapshot, Job? given)
    {
        if (given is null) return new() { ValidationErrors = ["the request has no Job"], Error = "the request has no Job" };
        var job = given.Canonicalize();
        var findings = JobValidation.Validate(job);
        string[] errors = [.. ErrorsOf(findings), .. MissingFeatures.RefusalsOf(job), .. PlaceFault(snapshot, job) is { } fault ? (string[])[fault.What] : []];
        return new()
        {
            DriverConfigValidated = true,
            ValidationErrors = errors.ToValueList(),
            Error = Sentences.List("error", errors),
            Warnings = Sentences.List("warning", WarningsOf(findings, job)),
        };
    }

    private static IReadOnlyList<string> ErrorsOf(ValueList<JobFinding> findings) =>
        [.. findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString())];

    private static IReadOnlyList<string> WarningsOf(ValueList<JobFinding> findings, Job job) =>
        [.. findings.Where(finding => finding.Severity != Severity.Error).Select(finding => finding.ToString()), .. MissingFeatures.WarningsOf(job)];

    /// <summary>Namespace and node pool have to be there first.</summary>
    private static Fault? PlaceFault(Snapshot snapshot, Job job)
    {
        if (snapshot.Find(Schema.Namespaces, job.Namespace!) is null)
            return Fault.Invalid($"job \"{job.ID}\" names namespace \"{job.Namespace}\", which does not exist", "create it first, or correct the job's namespace");
        if (snapshot.Find(Schema.NodePools, job.NodePool!) is null)
            return Fault.Invalid($"job \"{job.ID}\" names node pool \"{job.NodePool}\", which does not exist", "create it first, or correct the job's node_pool");
        return null;
    }
}
