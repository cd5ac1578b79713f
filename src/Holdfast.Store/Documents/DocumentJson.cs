using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Holdfast.Model.Json;

namespace Holdfast.Store.Documents;

/// <summary>JSON as it is stored: the model's, without nulls, because most properties of most documents are.</summary>
internal static class DocumentJson
{
    private static readonly JsonSerializerOptions s_options = new(ModelJson.Compact.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(ModelJsonContext.Default, DocumentJsonContext.Default),
    };

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)s_options.GetTypeInfo(typeof(T));
}

[JsonSerializable(typeof(StoredSubmission))]
[JsonSerializable(typeof(ClusterMeta))]
[JsonSerializable(typeof(LeaseHolder))]
internal sealed partial class DocumentJsonContext : JsonSerializerContext;
