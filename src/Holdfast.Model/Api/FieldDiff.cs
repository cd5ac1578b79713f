namespace Holdfast.Model.Api;

/// <summary>Difference of one field.</summary>
public sealed record FieldDiff
{
    public string Type { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";
    public string Old { get; init => field = value ?? ""; } = "";
    public string New { get; init => field = value ?? ""; } = "";
    public ValueList<string>? Annotations { get; init; }
}
