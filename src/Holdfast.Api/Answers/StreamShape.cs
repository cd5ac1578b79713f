using System.Text.Json;

namespace Holdfast.Api.Answers;

/// <summary>How the items of a stream are written.</summary>
/// <param name="Heartbeat">Written while there is nothing to tell, so that a dead connection is noticed; null for none.</param>
internal sealed record StreamShape<T>(string ContentType, Action<T, PooledBuffer> Write, byte[]? Heartbeat);

internal static class StreamShape
{
    private const string Json = "application/json";

    /// <summary>Frames one after the other with nothing between them.</summary>
    public static StreamShape<StreamFrame> Frames { get; } = new(Json, Write, "{}"u8.ToArray());

    /// <summary>One batch a line.</summary>
    public static StreamShape<EventBatch> Events { get; } = new(
        Json,
        static (batch, buffer) =>
        {
            buffer.AddJson(batch);
            buffer.Add("\n"u8);
        },
        "{}\n"u8.ToArray());

    public static void Add(this PooledBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
    }

    /// <summary>Only members that say something, as the API's omitempty has it: an idle follower is to cost two bytes.</summary>
    private static void Write(StreamFrame frame, PooledBuffer buffer)
    {
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        if (frame.Offset != 0) writer.WriteNumber("Offset", frame.Offset);
        if (frame.Data is { Length: > 0 } data) writer.WriteBase64String("Data", data);
        if (frame.File.Length > 0) writer.WriteString("File", frame.File);
        if (frame.FileEvent.Length > 0) writer.WriteString("FileEvent", frame.FileEvent);
        writer.WriteEndObject();
    }

    private static void AddJson<T>(this PooledBuffer buffer, T value)
    {
        using var writer = new Utf8JsonWriter(buffer);
        JsonSerializer.Serialize(writer, value, ModelJson.Compact.TypeInfo<T>());
    }
}
