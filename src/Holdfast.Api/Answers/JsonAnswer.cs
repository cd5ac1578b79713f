using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Holdfast.Api.Requests;
using Microsoft.AspNetCore.Http;

namespace Holdfast.Api.Answers;

/// <summary>Answers in JSON.</summary>
internal static class JsonAnswer
{
    private const int WorthCompressing = 1024;

    private static readonly JsonWriterOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonWriterOptions s_indented = s_compact with { Indented = true, IndentSize = 4 };

    public static Task JsonAsync<T>(this Call call, T value) =>
        call.JsonAsync(value, static (writer, value, context) => JsonSerializer.Serialize(writer, value, context.TypeInfo<T>()));

    /// <summary>The value of a result, or its fault as an error.</summary>
    public static Task JsonAsync<T>(this Call call, Result<T> result) => call.JsonAsync(result.Value);

    public static Task JsonListAsync<T>(this Call call, IEnumerable<T> items) => call.JsonAsync(items, static (writer, items, context) =>
    {
        var item = context.TypeInfo<T>();
        writer.WriteStartArray();
        foreach (var value in items) JsonSerializer.Serialize(writer, value, item);
        writer.WriteEndArray();
    });

    /// <summary>An answer that is no record of the model.</summary>
    public static Task JsonAsync<T>(this Call call, T value, Action<Utf8JsonWriter, T, ModelJsonContext> write)
    {
        var pretty = call.Query.Pretty;
        var buffer = new PooledBuffer();
        using (var writer = new Utf8JsonWriter(buffer, pretty ? s_indented : s_compact))
            write(writer, value, pretty ? ModelJson.Indented : ModelJson.Compact);
        call.Http.Response.ContentType = "application/json";
        return SendAsync(call.Http, buffer, call.Aborted);
    }

    private static async Task SendAsync(HttpContext http, PooledBuffer buffer, CancellationToken cancellation)
    {
        using (buffer)
        {
            var response = http.Response;
            var compress = buffer.Written.Length >= WorthCompressing && TakesGzip(http.Request);
            response.Headers.Vary = "Accept-Encoding";
            if (!compress)
            {
                response.ContentLength = buffer.Written.Length;
                await response.BodyWriter.WriteAsync(buffer.Written, cancellation);
                return;
            }
            response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
            await gzip.WriteAsync(buffer.Written, cancellation);
        }
    }

    private static bool TakesGzip(HttpRequest request)
    {
        foreach (var part in request.Headers.AcceptEncoding.ToString().Split(','))
        {
            if (part.AsSpan().Trim() is var coding && coding.StartsWith("gzip") && !coding.EndsWith("q=0")) return true;
        }
        return false;
    }
}
