namespace Holdfast.Hcl.Tests;

/// <summary>The paired text files below cases/, by folder. A name stands for an input and its expectation beside it.</summary>
static class Cases
{
    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "cases");

    public static TheoryData<string> Of(string folder, string extension)
    {
        var found = Directory.GetFiles(Path.Combine(Root, folder), "*" + extension).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(found);
        return new TheoryData<string>(found);
    }

    public static string Read(string folder, string file) => File.ReadAllText(Path.Combine(Root, folder, file));

    /// <summary>Compares with the expected file. With HOLDFAST_ACCEPT set to the folder's source path it writes the file there instead, for review.</summary>
    public static void Expect(string folder, string file, string actual)
    {
        if (Environment.GetEnvironmentVariable("HOLDFAST_ACCEPT") is { Length: > 0 } source) File.WriteAllText(Path.Combine(source, folder, file), actual);
        else Assert.Equal(Read(folder, file), actual);
    }
}
