namespace Holdfast.JobSpec.Validation;

/// <summary>Whether a job makes sense. The rules are those that Nomad documents for its blocks, as tables beside this file.</summary>
public static class JobValidation
{
    /// <summary>Everything that is wrong or suspicious, in the order of the job; the job must be in canonical form.</summary>
    public static ValueList<JobFinding> Validate(Job job)
    {
        var findings = new List<JobFinding>();
        JobRules.Table.Check(new JobScope(job), findings);
        return findings.ToValueList();
    }
}
