namespace Holdfast.Model.Api;

/// <summary>Structural difference of two groups.</summary>
public sealed record TaskGroupDiff
{
    public string Type { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";
    public ValueList<FieldDiff>? Fields { get; init; }
    public ValueList<ObjectDiff>? Objects { get; init; }
    public ValueList<TaskDiff>? Tasks { get; init; }
    public ValueMap<long>? Updates { get; init; }
}
