using Holdfast.JobSpec.Paths;

namespace Holdfast.Control.Intake;

/// <summary>A part of the job language that is understood but not carried out yet.</summary>
/// <param name="Uses">Where a job uses it.</param>
/// <param name="Consequence">What would happen to a job that ran nevertheless.</param>
/// <param name="Refused">Whether that would break the task, so that the job is refused; otherwise the user is warned.</param>
internal sealed record MissingFeature(Func<Job, IEnumerable<JobPath>> Uses, string Consequence, bool Refused)
{
    public static MissingFeature Error(Func<Job, IEnumerable<JobPath>> uses, string consequence) => new(uses, consequence, Refused: true);

    public static MissingFeature Warning(Func<Job, IEnumerable<JobPath>> uses, string consequence) => new(uses, consequence, Refused: false);

    public IEnumerable<string> Find(Job job) => Uses(job).Select(path => $"{path}: {Consequence}");
}
