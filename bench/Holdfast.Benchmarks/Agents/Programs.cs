namespace Holdfast.Benchmarks.Agents;

/// <summary>The forms of the executable that are measured.</summary>
internal static class Programs
{
    public static string FrameworkDependent { get; } = Existing("bin/Holdfast/release/holdfast");

    public static string Release { get; } = Existing("dist/release/holdfast");

    private static string Existing(string path)
    {
        var full = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", path));
        return File.Exists(full) ? full : throw new FileNotFoundException($"no {full}: ./bench/run builds it");
    }
}
