using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.JobFiles;

namespace Holdfast.Cli.Operating;

/// <summary>holdfast operator api: any request, with the address and token of the other commands.</summary>
internal sealed class OperatorApiCommand : ApiCommand
{
    private readonly Argument<string> _path = ArgumentsOf.One("path", "Path such as /v1/jobs?prefix=web");
    private readonly Argument<string?> _body = ArgumentsOf.Optional("body", "Body of the request, - for standard input");
    private readonly Option<string?> _method = Flags.Text("X", "method", "HTTP method; GET, or PUT with a body, when not given");

    internal OperatorApiCommand(CommandContext context)
        : base(context, "api", "Send any request to the API and print the answer")
    {
        Examples = ["operator api /v1/nodes", "operator api -X DELETE /v1/job/web"];
        Arguments.Add(_path);
        Arguments.Add(_body);
        Add(_method);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var path = call.Get(_path)!;
        if (!path.StartsWith('/')) path = path.StartsWith("v1/", StringComparison.Ordinal) ? "/" + path : "/v1/" + path;
        var body = call.Get(_body) == "-" ? await InputFile.TextAsync("-", call.Around, cancellation) : call.Get(_body);
        var method = call.Get(_method) ?? (body is null ? "GET" : "PUT");
        call.Line((await call.Client.Raw.SendAsync(new(method.ToUpperInvariant()), path, body, null, cancellation)).TrimEnd('\n'));
        return ExitCodes.Success;
    }
}
