using System.Text.Json;
using System.Text.Json.Serialization;

namespace Holdfast.Model.Json;

/// <summary>Compact JSON of raw elements, free of the converters of <see cref="ModelJson"/>.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class PlainJsonContext : JsonSerializerContext;
