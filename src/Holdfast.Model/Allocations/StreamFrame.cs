using System.Text.Json.Serialization;

namespace Holdfast.Model.Allocations;

/// <summary>A piece of a streamed file. An empty frame is a heartbeat.</summary>
public sealed record StreamFrame
{
    /// <summary>Offset in the file just after Data.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Offset { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public byte[]? Data { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string File { get; init => field = value ?? ""; } = "";
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string FileEvent { get; init => field = value ?? ""; } = "";
}
