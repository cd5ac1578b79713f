namespace Holdfast.Model.Evaluations;

/// <summary>Values of Evaluation.Status.</summary>
public static class EvalStatus
{
    public const string Blocked = "blocked";
    public const string Pending = "pending";
    public const string Complete = "complete";
    public const string Failed = "failed";
    public const string Canceled = "canceled";
}
