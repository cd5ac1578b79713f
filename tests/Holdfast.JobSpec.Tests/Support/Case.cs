using Holdfast.Hcl;
using Holdfast.JobSpec.Variables;

namespace Holdfast.JobSpec.Tests.Support;

/// <summary>
/// A job file below cases/. Lines "#! var a=b", "#! env A=b" and "#! varfile name" at its head give values to variables; a variable
/// file lies beside it. Beside name.nomad.hcl stand name.json (the whole canonical job), name.expect (lines "/pointer = value") or name.diag (what
/// the reader says).
/// </summary>
internal sealed record Case(string Path)
{
    internal static string Root { get; } = System.IO.Path.Combine(FindRepository(), "tests", "Holdfast.JobSpec.Tests", "cases");

    internal static bool Update => Environment.GetEnvironmentVariable("HOLDFAST_UPDATE_CASES") == "1";

    internal string Full => System.IO.Path.Combine(Root, Path);

    internal string Beside(string extension) => Full[..Full.LastIndexOf(".nomad.", StringComparison.Ordinal)] + extension;

    internal static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Root, "*.nomad.*", SearchOption.AllDirectories).Select(path => System.IO.Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal);

    internal string Read() => File.ReadAllText(Full);

    internal ParsedJob Check()
    {
        var text = Read();
        return JobFile.Check(text, System.IO.Path.GetFileName(Path), Options(text));
    }

    internal static string Diagnostics(ParsedJob parsed) => DiagnosticText.Write(parsed.Diagnostics);

    private JobFileOptions Options(string text)
    {
        var directory = System.IO.Path.GetDirectoryName(Full)!;
        var lines = text.Split('\n').TakeWhile(line => line.StartsWith("#!", StringComparison.Ordinal)).Select(line => line[2..].Trim().Split(' ', 2)).ToList();
        var environment = Pairs(lines, "env").ToDictionary(StringComparer.Ordinal);
        return new()
        {
            Variables = Pairs(lines, "var").ToList(),
            Environment = name => environment.GetValueOrDefault(name),
            VariableFiles = lines.Where(line => line[0] == "varfile").Select(line => new VariableFile(line[1], File.ReadAllText(System.IO.Path.Combine(directory, line[1])))).ToList(),
            BaseDirectory = lines.Any(line => line[0] == "server") ? null : directory,
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(IEnumerable<string[]> lines, string kind) =>
        lines.Where(line => line[0] == kind).Select(line => line[1].Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    private static string FindRepository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(System.IO.Path.Combine(directory.FullName, "Holdfast.slnx"))) directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("the tests run outside the repository");
    }
}
