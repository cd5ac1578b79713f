using System.Security;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Paths and the files behind them. Reading can be refused as a whole; splitting a path never reads.</summary>
sealed class FileFunctions(FunctionOptions options)
{
    const int LargestFile = 16 * 1024 * 1024;

    public Function[] Rows =>
    [
        new("abspath(path string) string", call => Path.GetFullPath(call.Text(0))),
        new("basename(path string) string", call => BaseName(call.Text(0))),
        new("dirname(path string) string", call => DirectoryName(call.Text(0))),
        new("pathexpand(path string) string", call => ExpandHome(call.Text(0))),
        new("file(path string) string", call => Allowed(call.Text(0), () => ReadText(call.Text(0)))),
        new("filebase64(path string) string", call => Allowed(call.Text(0), () => Convert.ToBase64String(Read(call.Text(0))))),
        new("fileexists(path string) bool", call => Allowed(call.Text(0), () => Exists(call.Text(0)))),
        new("fileset(path string, pattern string) set(string)", call => Allowed(call.Text(0), () => FileSet.Find(Full(call.Text(0)), call.Text(1)))),
        new("templatefile(path string, vars map(any)) string", _ => throw new InvalidOperationException("evaluated lazily")) { Lazy = Template },
    ];

    string Full(string path) => Path.GetFullPath(ExpandHome(path), Path.GetFullPath(options.BaseDirectory));

    CallResult Allowed(string path, Func<CallResult> read)
    {
        if (!options.AllowsFiles) return CallResult.Failed("files cannot be read here, because the text is not evaluated on the machine it came from");
        try
        {
            return read();
        }
        catch (Exception exception) when (IsAboutTheFile(exception))
        {
            return CallResult.Failed(Explain(path, exception));
        }
    }

    static bool IsAboutTheFile(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;

    static string Explain(string path, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"there is no file {path}",
        UnauthorizedAccessException => $"{path} may not be read",
        _ => exception.Message.TrimEnd('.'),
    };

    CallResult Exists(string path)
    {
        if (Directory.Exists(Full(path))) return CallResult.Failed($"{path} is a directory, not a file");
        return File.Exists(Full(path));
    }

    CallResult ReadText(string path) => EncodingFunctions.Utf8(Read(path)) is { } text
        ? text
        : CallResult.Failed($"the contents of {path} are no UTF-8 text; use filebase64 for other files");

    byte[] Read(string path)
    {
        using var file = File.OpenRead(Full(path));
        var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > LargestFile) throw new IOException($"{path} is larger than {LargestFile} bytes");
        }

        return content.ToArray();
    }

    Value Template(CallExpression call, Scope scope)
    {
        const string Signature = "templatefile(path string, vars map(any)) string";
        if (call.Arguments.Length != 2)
            return scope.Fault("Invalid function call", $"templatefile takes a path and a map of variables: {Signature}.", call.Range);
        var path = Evaluator.EvaluateAs(call.Arguments[0], HclType.String, scope, "Invalid function argument", "Invalid value for \"path\"");
        var vars = Evaluator.Evaluate(call.Arguments[1], scope);
        if (path is NullValue || vars is not (UnknownValue or MappingValue))
            return scope.Fault("Invalid function argument", $"templatefile takes a path and a map of variables: {Signature}.", call.Range);
        if (path is not StringValue { Text: var name } || vars is not MappingValue variables) return Value.Unknown(HclType.String);
        var read = Allowed(name, () => ReadText(name));
        return read.Value is StringValue { Text: var text }
            ? Render(new SourceFile(name, text), variables, scope).Marked(path.Sensitive || vars.Sensitive)
            : scope.Fault("Error in function call", $"templatefile failed: {read.Fault}.", call.Range);
    }

    // The template sees its own variables only, and must not render templates itself: that could go on for ever.
    static Value Render(SourceFile file, MappingValue variables, Scope scope)
    {
        if (HclParser.ParseTemplate(file, scope.Diagnostics) is not { } template) return Value.Unknown(HclType.String);
        var context = scope.Context.Isolated(variables.Entries.ToDictionary(StringComparer.Ordinal), scope.Context.Functions.Without("templatefile"));
        var inner = new Scope(context, scope.Diagnostics);
        return Evaluator.EvaluateAs(template, HclType.String, inner, "Invalid template result", "The template does not make a string");
    }

    static string BaseName(string path)
    {
        var trimmed = path.TrimEnd('/');
        if (trimmed.Length == 0) return path.Length == 0 ? "." : "/";
        return trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }

    static string DirectoryName(string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash < 0) return ".";
        var parent = path[..slash].TrimEnd('/');
        return parent.Length == 0 ? "/" : parent;
    }

    static string ExpandHome(string path) => path == "~" || path.StartsWith("~/", StringComparison.Ordinal)
        ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..]
        : path;
}
