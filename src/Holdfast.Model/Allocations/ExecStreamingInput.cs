using System.Text.Json.Serialization;

namespace Holdfast.Model.Allocations;

/// <summary>A frame from the caller of exec.</summary>
public sealed record ExecStreamingInput
{
    [JsonPropertyName("stdin"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ExecStreamingIOOperation? Stdin { get; init; }
    [JsonPropertyName("tty_size"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public TerminalSize? TTYSize { get; init; }
}
