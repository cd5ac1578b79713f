using System.Text.Json.Serialization;

namespace Holdfast.Model.Allocations;

/// <summary>How the command of exec ended.</summary>
public sealed record ExecStreamingExitResult
{
    [JsonPropertyName("exit_code")]
    public int ExitCode { get; init; }
}
