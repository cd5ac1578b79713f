namespace Holdfast.Model.Api;

/// <summary>Evaluate a job anew.</summary>
public sealed record JobEvaluateRequest
{
    public string JobID { get; init; } = "";
    public EvalOptions EvalOptions { get; init; } = new();
}
