namespace Holdfast.Model.Api;

/// <summary>Plan a job without registering it.</summary>
public sealed record JobPlanRequest
{
    public Job? Job { get; init; }
    public bool Diff { get; init; }
    public bool PolicyOverride { get; init; }
}
