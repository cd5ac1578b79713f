namespace Holdfast.Model.Evaluations;

/// <summary>What a plan would do by group.</summary>
public sealed record PlanAnnotations
{
    public ValueMap<DesiredUpdates>? DesiredTGUpdates { get; init; }
    public ValueList<AllocationListStub>? PreemptedAllocs { get; init; }
}
