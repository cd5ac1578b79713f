using Holdfast.Hcl;
using Holdfast.JobSpec.Paths;

namespace Holdfast.JobSpec.Validation;

/// <summary>One thing that is wrong with a job, or looks wrong: where, and what.</summary>
/// <param name="What">The rest of a sentence that the path begins, without a full stop, with what to do.</param>
public sealed record JobFinding(Severity Severity, JobPath Path, string What)
{
    /// <summary>As a diagnostic with the place in the file where the part was written.</summary>
    public Diagnostic ToDiagnostic(JobPlaces places)
    {
        var where = Path.ToString();
        return new(Severity, where.Length == 0 ? "job" : where, What.EndsWith('?') ? What : What + ".", places.Find(Path));
    }

    public override string ToString()
    {
        var where = Path.ToString();
        return $"{(where.Length == 0 ? "job" : where)}: {What}";
    }
}
