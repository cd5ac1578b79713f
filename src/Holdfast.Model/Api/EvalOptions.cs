namespace Holdfast.Model.Api;

/// <summary>Options of JobEvaluateRequest.</summary>
public sealed record EvalOptions
{
    public bool ForceReschedule { get; init; }
}
