using Holdfast.Hcl;
using Holdfast.Hcl.Syntax;

namespace Holdfast.Configuration;

/// <summary>Reads configuration files, and folders of them in the order of their names, into one configuration.</summary>
internal static class ConfigurationFiles
{
    public static AgentConfiguration Read(IEnumerable<string> paths, AgentConfiguration start, Diagnostics diagnostics)
    {
        var configuration = start;
        foreach (var file in paths.SelectMany(path => FilesOf(path, diagnostics)))
        {
            if (Parse(file, diagnostics) is { } body) configuration = ConfigurationKeys.All.Read(body, configuration, diagnostics);
        }
        return configuration;
    }

    private static IEnumerable<string> FilesOf(string path, Diagnostics diagnostics)
    {
        if (File.Exists(path)) return [path];
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path).Where(file => file.EndsWith(".hcl", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        diagnostics.Error("No such configuration", $"{path} is neither a file nor a folder.");
        return [];
    }

    private static Body? Parse(string file, Diagnostics diagnostics)
    {
        try
        {
            var source = new SourceFile(file, File.ReadAllText(file));
            return file.EndsWith(".json", StringComparison.Ordinal) ? HclJsonParser.ParseFile(source, diagnostics) : HclParser.ParseFile(source, diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error("Unreadable configuration", e.Message);
            return null;
        }
    }
}
