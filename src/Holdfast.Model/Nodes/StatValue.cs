using System.Text.Json.Serialization;

namespace Holdfast.Model.Nodes;

/// <summary>A number, text or flag with its unit.</summary>
public sealed record StatValue
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double? FloatNumeratorVal { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double? FloatDenominatorVal { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long? IntNumeratorVal { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long? IntDenominatorVal { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? StringVal { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool? BoolVal { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string Unit { get; init => field = value ?? ""; } = "";
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string Desc { get; init => field = value ?? ""; } = "";
}
