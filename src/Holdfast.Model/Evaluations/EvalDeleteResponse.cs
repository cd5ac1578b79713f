namespace Holdfast.Model.Evaluations;

/// <summary>How many evaluations were deleted.</summary>
public sealed record EvalDeleteResponse
{
    public int Count { get; init; }
}
