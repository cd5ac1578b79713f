namespace Holdfast.Model.Api;

/// <summary>Difference of one field.</summary>
public sealed record FieldDiff
{
    public string Type { get; init; } = "";
    public string Name { get; init; } = "";
    public string Old { get; init; } = "";
    public string New { get; init; } = "";
    public ValueList<string>? Annotations { get; init; }
}
