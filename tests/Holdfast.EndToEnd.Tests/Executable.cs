using System.Diagnostics;

namespace Holdfast.EndToEnd.Tests;

/// <summary>The real executable, as built beside the tests.</summary>
internal static class Executable
{
    /// <summary>The framework-dependent program file in the build output of src/Holdfast.</summary>
    public static string Path { get; } = Find();

    public static ProcessStartInfo Start(IEnumerable<string> arguments, string? input = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = input is not null,
            WorkingDirectory = System.IO.Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("NOMAD_", StringComparison.Ordinal) || name.StartsWith("HOLDFAST_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return start;
    }

    private static string Find()
    {
        var output = AppContext.BaseDirectory.TrimEnd('/');
        var configuration = System.IO.Path.GetFileName(output);
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(output, "..", "..", "Holdfast", configuration, "holdfast"));
        return File.Exists(path) ? path : throw new FileNotFoundException($"build src/Holdfast first: no {path}");
    }
}
