namespace Holdfast.Model.Api;

/// <summary>Structural difference of two tasks.</summary>
public sealed record TaskDiff
{
    public string Type { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";
    public ValueList<FieldDiff>? Fields { get; init; }
    public ValueList<ObjectDiff>? Objects { get; init; }
    public ValueList<string>? Annotations { get; init; }
}
