using System.Text.Json.Serialization;

namespace Holdfast.Model.Nodes;

/// <summary>A typed device attribute with its unit.</summary>
public sealed record DeviceAttribute
{
    [JsonPropertyName("Float"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double? FloatVal { get; init; }
    [JsonPropertyName("Int"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long? IntVal { get; init; }
    [JsonPropertyName("String"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? StringVal { get; init; }
    [JsonPropertyName("Bool"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool? BoolVal { get; init; }
    public string Unit { get; init => field = value ?? ""; } = "";
}
