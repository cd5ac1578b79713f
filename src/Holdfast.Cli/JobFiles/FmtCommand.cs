using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Hcl;

namespace Holdfast.Cli.JobFiles;

/// <summary>holdfast fmt: job files in canonical form.</summary>
internal sealed class FmtCommand : LocalCommand
{
    private static readonly string[] Endings = [".nomad", ".hcl"];

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files and folders, - for standard input; the current folder when none is given",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<bool> _check = Flags.Switch("check", "Change nothing; exit code 1 when a file is not in canonical form");
    private readonly Option<bool> _recursive = Flags.Switch("recursive", "Also folders inside folders");
    private readonly Option<bool> _write = Flags.Switch("write", "Write files back; -write=false prints the form instead");
    private readonly Option<bool> _list = Flags.Switch("list", "Print the names of files that change; -list=false does not");

    internal FmtCommand(CommandContext context)
        : base(context, "fmt", "Put job files into canonical form; comments and blank lines stay")
    {
        _write.DefaultValueFactory = _ => true;
        _list.DefaultValueFactory = _ => true;
        Details = "In folders these are files that end in .nomad or .hcl.";
        Examples = ["fmt", "fmt -check -recursive jobs/", "fmt - < web.nomad.hcl"];
        Arguments.Add(_paths);
        Add(_check, _recursive, _write, _list);
    }

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellation)
    {
        var paths = given.GetValue(_paths) is { Length: > 0 } some ? some : ["."];
        var worst = ExitCodes.Success;
        foreach (var path in paths)
        {
            if (path == "-") worst = Math.Max(worst, await StandardInputAsync(given, cancellation));
            else foreach (var file in Files(path, given.GetValue(_recursive))) worst = Math.Max(worst, await FileAsync(given, file, cancellation));
        }
        return worst;
    }

    private async Task<int> StandardInputAsync(ParseResult given, CancellationToken cancellation)
    {
        var text = await InputFile.TextAsync("-", Around, cancellation);
        if (!TryFormat("<stdin>", text, out var formatted)) return ExitCodes.Error;
        if (!given.GetValue(_check)) await Around.Out.WriteAsync(formatted);
        return given.GetValue(_check) && formatted != text ? ExitCodes.Error : ExitCodes.Success;
    }

    private async Task<int> FileAsync(ParseResult given, string file, CancellationToken cancellation)
    {
        var text = await InputFile.TextAsync(file, Around, cancellation);
        if (!TryFormat(file, text, out var formatted)) return ExitCodes.Error;
        var check = given.GetValue(_check);
        var write = given.GetValue(_write) && !check;
        var changed = formatted != text;
        if (changed && given.GetValue(_list)) await Around.Out.WriteLineAsync(file);
        if (changed && write) await File.WriteAllTextAsync(Around.Path(file), formatted, cancellation);
        if (!write && !check) await Around.Out.WriteAsync(formatted);
        return changed && check ? ExitCodes.Error : ExitCodes.Success;
    }

    /// <summary>A file with faults is left as it is, and the faults are shown.</summary>
    private bool TryFormat(string name, string text, out string formatted)
    {
        var (result, diagnostics) = HclFormatter.Format(text, name);
        formatted = result ?? text;
        if (result is null) Around.Error.Write(DiagnosticText.Write(diagnostics));
        return result is not null;
    }

    /// <summary>Names as they are to be shown, in order.</summary>
    private IEnumerable<string> Files(string path, bool recursive)
    {
        var whole = Around.Path(path);
        if (File.Exists(whole)) return [path];
        if (!Directory.Exists(whole)) throw new CommandException($"There is no file or folder {path}.");
        var depth = recursive ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        return Directory.EnumerateFiles(whole, "*", depth)
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.Ordinal))
            .Select(file => Path.GetRelativePath(Around.Directory, file))
            .Order(StringComparer.Ordinal);
    }
}
