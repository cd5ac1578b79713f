using System.Text.Json;

namespace Holdfast.JobSpec.Json;

/// <summary>Jobs as the JSON that the API takes.</summary>
public static class JobJson
{
    /// <summary>The job inside {"Job": …}, indented by four blanks, nulls included: what tools expect of "job run -output".</summary>
    public static string Wrapped(Job job)
    {
        var text = JsonSerializer.Serialize(job, ModelJson.Indented.Job).ReplaceLineEndings("\n    ");
        return $"{{\n    \"Job\": {text}\n}}\n";
    }

    /// <summary>The job alone, indented by four blanks.</summary>
    public static string Bare(Job job) => JsonSerializer.Serialize(job, ModelJson.Indented.Job).ReplaceLineEndings("\n") + "\n";
}
