using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Allocations;

/// <summary>holdfast alloc fs: lists a directory or prints a file of an allocation.</summary>
internal sealed class AllocFsCommand : ApiCommand
{
    private readonly AllocationChoice _choice;
    private readonly Argument<string?> _path = ArgumentsOf.Optional("path", "Path in the allocation's directory; its root when not given");
    private readonly Option<bool> _stat = Flags.Switch("stat", "Show size, mode and time in place of the contents");
    private readonly Option<bool> _plain = Flags.Switch("H", "Print sizes as plain numbers of bytes");
    private readonly TailFlags _tail = new();

    internal AllocFsCommand(CommandContext context)
        : base(context, "fs", "List a directory or print a file of an allocation")
    {
        _choice = new(context, taskArgument: false);
        Examples = ["alloc fs 5c2b7d31", "alloc fs 5c2b7d31 alloc/logs", "alloc fs -stat 5c2b7d31 web/local/config.json",
            "alloc fs -f 5c2b7d31 alloc/logs/web.stdout.0"];
        foreach (var argument in _choice.Arguments) Arguments.Add(argument);
        Arguments.Add(_path);
        Add(_stat, _plain);
        Add(_tail.Options);
        Add(_choice.Options.Where(option => option.Name != "-task").ToArray());
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var id = (await _choice.AllocationAsync(call, cancellation)).ID;
        var path = call.Get(_path) ?? "/";
        var info = (await call.Client.Files.StatAsync(id, path, null, cancellation)).Value;
        if (call.Get(_stat)) WriteTable(call, [info]);
        else if (info.IsDir) WriteTable(call, (await call.Client.Files.ListAsync(id, path, null, cancellation)).Value);
        else await WriteFileAsync(call, id, path, cancellation);
        return ExitCodes.Success;
    }

    private void WriteTable(Call call, IEnumerable<AllocFileInfo> files)
    {
        var when = call.When(verbose: true);
        var table = new Columns("Mode", "Size", "Modified Time", "Content Type", "Name");
        foreach (var file in files)
        {
            var size = call.Get(_plain) ? $"{file.Size}" : Sizes.Text(file.Size);
            table.Add(file.FileMode, size, when.Text(file.ModTime), file.ContentType, file.IsDir ? file.Name + "/" : file.Name);
        }
        table.Write(call.Out, call.Paint);
    }

    private async Task WriteFileAsync(Call call, string id, string path, CancellationToken cancellation)
    {
        if (_tail.Wanted(call))
        {
            await _tail.WriteAsync(call, (from, follow) => call.Client.Files.StreamAsync(id, path, from, follow, null, cancellation), cancellation);
            return;
        }
        await using var file = await call.Client.Files.CatAsync(id, path, null, cancellation);
        await file.CopyToAsync(call.Around.OutBytes, cancellation);
    }
}
