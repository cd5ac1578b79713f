using System.Runtime.CompilerServices;

namespace Holdfast.Testing;

/// <summary>A page under docs/ that lists what the code declares. A test holds the two together, and writes the page anew when asked to.</summary>
public static class ReferencePage
{
    private const string Update = "HOLDFAST_RECORD_CASES";

    /// <summary>Null when the page says what it should; otherwise what to do.</summary>
    public static string? Difference(string name, string expected)
    {
        var path = Path.Combine(Root(), "docs", name);
        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllText(path, expected);
        return File.Exists(path) && File.ReadAllText(path) == expected ? null : $"docs/{name} is out of date: run this test with {Update}=1 and commit the page";
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
