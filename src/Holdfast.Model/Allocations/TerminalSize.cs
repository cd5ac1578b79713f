using System.Text.Json.Serialization;

namespace Holdfast.Model.Allocations;

/// <summary>Size of the caller's terminal in characters.</summary>
public sealed record TerminalSize
{
    [JsonPropertyName("height"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Height { get; init; }
    [JsonPropertyName("width"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Width { get; init; }
}
