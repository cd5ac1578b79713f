using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Holdfast.Api.Requests;

/// <summary>JSON bodies of requests.</summary>
internal static class RequestBody
{
    /// <exception cref="FaultException">There is no body, or it is not what the endpoint takes.</exception>
    public static async Task<T> BodyAsync<T>(this Call call)
        where T : class => await call.OptionalBodyAsync<T>()
            ?? throw new FaultException(Fault.Invalid($"{call.Http.Request.Method} {call.Http.Request.Path} needs a JSON body", "send one"));

    /// <summary>Null when there is no body.</summary>
    /// <exception cref="FaultException">The body is not what the endpoint takes.</exception>
    public static async Task<T?> OptionalBodyAsync<T>(this Call call)
        where T : class
    {
        var reader = call.Http.Request.BodyReader;
        var read = await reader.ReadAsync(call.Aborted);
        while (!read.IsCompleted)
        {
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await reader.ReadAsync(call.Aborted);
        }
        try
        {
            return Parse<T>(read.Buffer);
        }
        finally
        {
            // Also after a fault: Kestrel drains the body, and finds the reader in use otherwise.
            reader.AdvanceTo(read.Buffer.End);
        }
    }

    private static T? Parse<T>(ReadOnlySequence<byte> body)
        where T : class
    {
        if (body.IsEmpty) return null;
        var type = ModelJson.Compact.TypeInfo<T>();
        try
        {
            var reader = new Utf8JsonReader(body);
            var value = JsonSerializer.Deserialize(ref reader, type);
            // Refuses what comes after the value.
            reader.Read();
            return value;
        }
        catch (JsonException wrong)
        {
            throw new FaultException(JsonFault.Explain(body.ToArray(), type, wrong));
        }
    }
}
