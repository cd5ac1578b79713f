using System.Text.Json;
using System.Text.Json.Serialization;
using Holdfast.Model.Json;

namespace Holdfast.Model.Values;

/// <summary>
/// A JSON value whose members this layer does not know (driver configuration, event payloads), kept as compact text. Two are equal
/// when their texts are.
/// </summary>
[JsonConverter(typeof(OpaqueJsonConverter))]
public sealed record OpaqueJson(string Text)
{
    public static OpaqueJson EmptyObject { get; } = new("{}");

    public static OpaqueJson From(JsonElement element) => new(JsonSerializer.Serialize(element, PlainJsonContext.Default.JsonElement));

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public JsonElement Parse()
    {
        using var document = JsonDocument.Parse(Text);
        return document.RootElement.Clone();
    }

    public override string ToString() => Text;
}
