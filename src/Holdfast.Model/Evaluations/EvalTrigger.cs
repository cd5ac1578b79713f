namespace Holdfast.Model.Evaluations;

/// <summary>Values of Evaluation.TriggeredBy.</summary>
public static class EvalTrigger
{
    public const string JobRegister = "job-register";
    public const string JobDeregister = "job-deregister";
    public const string PeriodicJob = "periodic-job";
    public const string NodeDrain = "node-drain";
    public const string NodeUpdate = "node-update";
    public const string AllocStop = "alloc-stop";
    public const string Scheduled = "scheduled";
    public const string RollingUpdate = "rolling-update";
    public const string DeploymentWatcher = "deployment-watcher";
    public const string FailedFollowUp = "failed-follow-up";
    public const string MaxPlans = "max-plan-attempts";
    public const string RetryFailedAlloc = "alloc-failure";
    public const string QueuedAllocs = "queued-allocs";
    public const string Preemption = "preemption";
    public const string Scaling = "job-scaling";
    public const string MaxDisconnectTimeout = "max-disconnect-timeout";
    public const string Reconnect = "reconnect";
}
