namespace Holdfast.Control.Writing;

/// <summary>Makes evaluations.</summary>
internal static class NewEvaluation
{
    /// <summary>Nomad's default for jobs that do not say.</summary>
    private const int DefaultPriority = 50;

    /// <param name="job">Its JobModifyIndex may be unset when it is written with the evaluation.</param>
    public static Evaluation For(Job job, string trigger, DateTimeOffset now, int priority = 0) => new()
    {
        ID = Guid.NewGuid().ToString(),
        Namespace = job.Namespace ?? JobKey.DefaultNamespace,
        JobID = job.ID,
        Type = job.Type ?? JobType.Service,
        Priority = priority > 0 ? priority : job.Priority ?? DefaultPriority,
        TriggeredBy = trigger,
        Status = EvalStatus.Pending,
        JobModifyIndex = job.JobModifyIndex ?? 0,
        CreateTime = now.ToUnixNanoseconds(),
        ModifyTime = now.ToUnixNanoseconds(),
    };
}
