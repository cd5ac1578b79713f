using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Holdfast.Client.Transport;

/// <summary>JSON values one after the other, with or without white space between them, each handed out as soon as it is complete.</summary>
internal static class JsonFrames
{
    public static async IAsyncEnumerable<T> ReadAsync<T>(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var type = ModelJson.Compact.TypeInfo<T>();
        var pipe = PipeReader.Create(stream);
        try
        {
            while (true)
            {
                var read = await pipe.ReadAsync(cancellation);
                var rest = read.Buffer;
                while (TryTake(ref rest, out var value)) yield return Deserialize(value, type);
                pipe.AdvanceTo(rest.Start, rest.End);
                if (read.IsCompleted) yield break;
            }
        }
        finally
        {
            await pipe.CompleteAsync();
        }
    }

    private static T Deserialize<T>(ReadOnlySequence<byte> value, JsonTypeInfo<T> type)
    {
        var reader = new Utf8JsonReader(value);
        return JsonSerializer.Deserialize(ref reader, type)!;
    }

    private static bool TryTake(ref ReadOnlySequence<byte> rest, out ReadOnlySequence<byte> value)
    {
        value = default;
        var reader = new Utf8JsonReader(rest, isFinalBlock: false, new(new() { AllowMultipleValues = true }));
        if (!reader.Read() || !reader.TrySkip()) return false;
        value = rest.Slice(0, reader.Position);
        rest = rest.Slice(reader.Position);
        return true;
    }
}
