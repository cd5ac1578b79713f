namespace Holdfast.Model.Evaluations;

/// <summary>Evaluations to delete, by id or filter.</summary>
public sealed record EvalDeleteRequest
{
    public ValueList<string>? EvalIDs { get; init; }
    public string Filter { get; init => field = value ?? ""; } = "";
}
