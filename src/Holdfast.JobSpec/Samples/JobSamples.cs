using System.Text;

namespace Holdfast.JobSpec.Samples;

/// <summary>The job files that "job init" writes. Both are valid as they are.</summary>
public static class JobSamples
{
    /// <summary>The name people expect the file to get.</summary>
    public const string FileName = "example.nomad.hcl";

    /// <summary>A service with explanations of what to set and why.</summary>
    public static string Full => Read("full.nomad.hcl");

    /// <summary>The same service without explanations.</summary>
    public static string Short => Read("short.nomad.hcl");

    private static string Read(string name)
    {
        using var stream = typeof(JobSamples).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
