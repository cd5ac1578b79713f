using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Holdfast.Model.Json;

/// <summary>JSON of the model: compact for wire and store, indented for people.</summary>
public static class ModelJson
{
    /// <summary>Compact; text outside ASCII and quotes are not escaped more than JSON asks for.</summary>
    public static ModelJsonContext Compact { get; } = new(new(ModelJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Indented by four blanks, as the field's tools print it.</summary>
    public static ModelJsonContext Indented { get; } = new(new(Compact.Options) { WriteIndented = true, IndentSize = 4 });

    public static JsonTypeInfo<T> TypeInfo<T>(this ModelJsonContext context) =>
        (JsonTypeInfo<T>?)context.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} is not in the JSON context of the model");
}
