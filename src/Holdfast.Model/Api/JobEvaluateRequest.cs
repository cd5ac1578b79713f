namespace Holdfast.Model.Api;

/// <summary>Evaluate a job anew.</summary>
public sealed record JobEvaluateRequest
{
    public string JobID { get; init => field = value ?? ""; } = "";
    public EvalOptions EvalOptions { get; init => field = value ?? new(); } = new();
}
