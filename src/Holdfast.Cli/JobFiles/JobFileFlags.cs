using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Hcl;
using Holdfast.JobSpec;
using Holdfast.JobSpec.Variables;

namespace Holdfast.Cli.JobFiles;

/// <summary>The job file a command reads, and the options about its variables.</summary>
internal sealed class JobFileFlags
{
    private readonly Argument<string> _path = ArgumentsOf.One("file", "Job file in HCL or JSON, - for standard input");
    private readonly Option<string[]> _var = Flags.Texts("var", "name=value", "Value of a variable; may be repeated");
    private readonly Option<string[]> _varFile = Flags.Texts("var-file", "file", "File with values of variables; may be repeated");
    private readonly Option<bool> _strict = Flags.Switch(
        "hcl2-strict", "Refuse -var for variables that the file does not declare; -hcl2-strict=false ignores them");
    private readonly Option<bool> _json = Flags.Switch("json", "The file is JSON; this is seen without the option too");

    internal JobFileFlags()
    {
        _strict.DefaultValueFactory = _ => true;
    }

    internal Argument Argument => _path;

    internal Option[] Options => [_var, _varFile, _strict, _json];

    internal string Path(ParseResult given) => given.GetValue(_path)!;

    /// <summary>Reads, checks and canonicalises the job. Warnings go to stderr.</summary>
    /// <exception cref="CommandException">The file cannot be read or has faults, which are all shown with their place.</exception>
    internal async Task<JobFileContent> ReadAsync(ParseResult given, Surroundings around, CancellationToken cancellation)
    {
        var path = Path(given);
        var text = await InputFile.TextAsync(path, around, cancellation);
        var options = await OptionsAsync(given, around, path, cancellation);
        var (job, diagnostics) = JobFile.Check(text, path == "-" ? "<stdin>" : path, options);
        if (job is not null)
        {
            if (diagnostics.Count > 0) await around.Error.WriteAsync(DiagnosticText.Write(diagnostics));
            return new(job, Submission(text, options));
        }
        throw new CommandException($"{(path == "-" ? "The job" : path)} cannot be used:\n{DiagnosticText.Write(diagnostics)}");
    }

    /// <summary>The options as words, for a command line that repeats them.</summary>
    internal string Words(ParseResult given) => string.Concat(
        given.GetValue(_var)!.Select(value => $"-var {Quoted(value)} ").Concat(given.GetValue(_varFile)!.Select(file => $"-var-file {Quoted(file)} "))
            .Append(Quoted(Path(given))));

    private async Task<JobFileOptions> OptionsAsync(ParseResult given, Surroundings around, string path, CancellationToken cancellation)
    {
        var files = new List<VariableFile>();
        foreach (var file in given.GetValue(_varFile)!) files.Add(new(file, await InputFile.TextAsync(file, around, cancellation)));
        return new()
        {
            Variables = [.. given.GetValue(_var)!.Select(Pair)],
            VariableFiles = files,
            Environment = name => around.Environment.GetValueOrDefault(name),
            BaseDirectory = path == "-" ? around.Directory : System.IO.Path.GetDirectoryName(around.Path(path)),
            Strict = given.GetValue(_strict),
        };
    }

    private static JobSubmission Submission(string text, JobFileOptions options) => new()
    {
        Source = text,
        Format = text.AsSpan().TrimStart() is ['{', ..] ? "json" : "hcl2",
        VariableFlags = options.Variables.ToValueMap(),
        Variables = string.Join('\n', options.VariableFiles.Select(file => file.Text)),
    };

    private static KeyValuePair<string, string> Pair(string text) => text.Split('=', 2) is [{ Length: > 0 } name, var value]
        ? KeyValuePair.Create(name.Trim(), value)
        : throw new CommandException($"-var {text} is not understood; it must be like name=value.");

    private static string Quoted(string word) =>
        word.All(c => char.IsLetterOrDigit(c) || "-_./=:,@%+".Contains(c, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

/// <summary>A job in canonical form, and what it was written as.</summary>
internal sealed record JobFileContent(Job Job, JobSubmission Submission);
