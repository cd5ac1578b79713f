using System.Text.Json;
using System.Text.Json.Serialization;

namespace Holdfast.EndToEnd.Tests;

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ElementContext : JsonSerializerContext;
