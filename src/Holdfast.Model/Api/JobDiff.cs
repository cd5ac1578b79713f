namespace Holdfast.Model.Api;

/// <summary>Structural difference of two jobs.</summary>
public sealed record JobDiff
{
    public string Type { get; init => field = value ?? ""; } = "";
    public string ID { get; init => field = value ?? ""; } = "";
    public ValueList<FieldDiff>? Fields { get; init; }
    public ValueList<ObjectDiff>? Objects { get; init; }
    public ValueList<TaskGroupDiff>? TaskGroups { get; init; }
}
