using System.Text.Json.Serialization;

namespace Holdfast.Model.Allocations;

/// <summary>Data of a stream of exec, or its end.</summary>
public sealed record ExecStreamingIOOperation
{
    [JsonPropertyName("data"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public byte[]? Data { get; init; }
    [JsonPropertyName("close"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Close { get; init; }
}
