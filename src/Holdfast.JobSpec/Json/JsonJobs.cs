using System.Buffers;
using System.Text;
using System.Text.Json;
using Holdfast.Hcl;
using Holdfast.JobSpec.Paths;

namespace Holdfast.JobSpec.Json;

/// <summary>Jobs in the JSON of the API, bare or as the member "Job" of an object.</summary>
internal static class JsonJobs
{
    internal static bool LooksLikeJson(string text) => text.AsSpan().TrimStart('\uFEFF').TrimStart() is ['{', ..];

    /// <summary>HCL's JSON syntax has blocks for members, so that "job" holds an object of objects: {"job": {"name": {…}}}.</summary>
    internal static bool IsHclSyntax(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("variable") || reader.ValueTextEquals("variables") || reader.ValueTextEquals("locals")) return true;
                var job = reader.ValueTextEquals("job");
                reader.Read();
                if (job) return HoldsOnlyBlocks(ref reader);
                reader.Skip();
            }
        }
        catch (Exception exception) when (IsFaultOfText(exception))
        {
            // Whoever parses it reports what is wrong.
        }

        return false;
    }

    internal static ParsedJob Parse(SourceFile file, Diagnostics diagnostics)
    {
        var places = new JobPlaces(new SourceRange(file, 0, 0));
        var bytes = Encoding.UTF8.GetBytes(file.Text.TrimStart('\uFEFF'));
        var output = new ArrayBufferWriter<byte>(bytes.Length);
        try
        {
            var wrapped = HasJobMember(bytes);
            using (var writer = new Utf8JsonWriter(output)) new ApiJson(file, bytes, diagnostics).Copy(writer, wrapped ? typeof(JobRegisterRequest) : typeof(Job));
            if (diagnostics.HasErrors) return new(null, diagnostics, places);
            var job = wrapped
                ? JsonSerializer.Deserialize(output.WrittenSpan, ModelJson.Compact.JobRegisterRequest)?.Job
                : JsonSerializer.Deserialize(output.WrittenSpan, ModelJson.Compact.Job);
            if (job is null) diagnostics.Error("No job", "The member \"Job\" is null.", new SourceRange(file, 0, 0));
            return new(job, diagnostics, places);
        }
        catch (Exception exception) when (IsFaultOfText(exception))
        {
            diagnostics.Error("Invalid JSON", Sentence(exception), At(file, bytes, exception as JsonException));
            return new(null, diagnostics, places);
        }
    }

    // The reader answers half of a surrogate pair with the second kind.
    private static bool IsFaultOfText(Exception exception) => exception is JsonException or InvalidOperationException;

    private static bool HoldsOnlyBlocks(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return reader.TokenType == JsonTokenType.StartArray;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return false;
            reader.Skip();
        }

        return true;
    }

    private static bool HasJobMember(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (string.Equals(reader.GetString(), "Job", StringComparison.OrdinalIgnoreCase)) return true;
            reader.Read();
            reader.Skip();
        }

        return false;
    }

    // The library puts the position behind its sentence, where here it is in the range, and advice for programmers.
    private static string Sentence(Exception exception)
    {
        var message = exception.Message;
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).Replace(" Change the reader options.", "", StringComparison.Ordinal);
    }

    private static SourceRange At(SourceFile file, byte[] json, JsonException? exception)
    {
        var offset = 0;
        for (var line = 0L; line < (exception?.LineNumber ?? 0); line++)
        {
            var newline = json.AsSpan(offset).IndexOf((byte)'\n');
            if (newline < 0) break;
            offset += newline + 1;
        }

        var end = (int)Math.Min(json.Length, offset + (exception?.BytePositionInLine ?? 0));
        var start = Encoding.UTF8.GetCharCount(json, 0, end) + (file.Text.StartsWith('\uFEFF') ? 1 : 0);
        return new SourceRange(file, start, Math.Min(file.Text.Length, start + 1));
    }
}
