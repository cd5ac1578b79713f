using System.Text.Json.Serialization;

namespace Holdfast.Model.Allocations;

/// <summary>A frame to the caller of exec.</summary>
public sealed record ExecStreamingOutput
{
    [JsonPropertyName("stdout"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ExecStreamingIOOperation? Stdout { get; init; }
    [JsonPropertyName("stderr"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ExecStreamingIOOperation? Stderr { get; init; }
    [JsonPropertyName("exited"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Exited { get; init; }
    [JsonPropertyName("result"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ExecStreamingExitResult? Result { get; init; }
}
