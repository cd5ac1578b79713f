using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Holdfast.JobSpec.Tests.Support;

/// <summary>JSON pointers (RFC 6901) into a job, with values as compact JSON; a missing member reads as "absent".</summary>
internal static class Pointer
{
    internal static string Read(JsonElement root, string pointer)
    {
        var at = root;
        foreach (var step in pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(step, out var member)) at = member;
            else if (at.ValueKind == JsonValueKind.Array && int.TryParse(step, out var index) && index < at.GetArrayLength()) at = at[index];
            else return "absent";
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) at.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
