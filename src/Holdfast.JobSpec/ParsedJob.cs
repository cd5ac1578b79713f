using Holdfast.Hcl;
using Holdfast.JobSpec.Paths;

namespace Holdfast.JobSpec;

/// <summary>What came of reading a job file.</summary>
/// <param name="Job">Null if there is an error.</param>
/// <param name="Places">Where each part of the job was written.</param>
public sealed record ParsedJob(Job? Job, Diagnostics Diagnostics, JobPlaces Places)
{
    public void Deconstruct(out Job? job, out Diagnostics diagnostics) => (job, diagnostics) = (Job, Diagnostics);
}
