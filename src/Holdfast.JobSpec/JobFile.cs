using Holdfast.Hcl;
using Holdfast.JobSpec.Canonical;
using Holdfast.JobSpec.Json;
using Holdfast.JobSpec.Reading;
using Holdfast.JobSpec.Validation;

namespace Holdfast.JobSpec;

/// <summary>Reads job files: HCL2, HCL's JSON syntax, and the JSON of the API with or without "Job" around it.</summary>
public static class JobFile
{
    /// <summary>
    /// The job as written, with nothing filled in, or null with at least one error. No input throws or runs without end. JSON is told
    /// from HCL by its first character.
    /// </summary>
    /// <param name="name">What diagnostics call the file.</param>
    public static ParsedJob Parse(string text, string name, JobFileOptions? options = null)
    {
        var diagnostics = new Diagnostics();
        var file = new SourceFile(name, text);
        options ??= JobFileOptions.Default;
        if (!JsonJobs.LooksLikeJson(text)) return HclJobs.Parse(file, options, diagnostics);
        return JsonJobs.IsHclSyntax(text) ? HclJobs.ParseJson(file, options, diagnostics) : JsonJobs.Parse(file, diagnostics);
    }

    /// <summary>The job in canonical form with everything that is wrong with it, syntax or sense; null with at least one error.</summary>
    public static ParsedJob Check(string text, string name, JobFileOptions? options = null)
    {
        var parsed = Parse(text, name, options);
        if (parsed.Job is null) return parsed;
        var job = parsed.Job.Canonicalize();
        foreach (var finding in JobValidation.Validate(job)) parsed.Diagnostics.Add(finding.ToDiagnostic(parsed.Places));
        return parsed with { Job = parsed.Diagnostics.HasErrors ? null : job };
    }
}
