namespace Holdfast.Model.Api;

/// <summary>Structural difference of two blocks.</summary>
public sealed record ObjectDiff
{
    public string Type { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";
    public ValueList<FieldDiff>? Fields { get; init; }
    public ValueList<ObjectDiff>? Objects { get; init; }
}
