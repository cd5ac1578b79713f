using System.CommandLine;
using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Allocations;

/// <summary>-f, -tail, -n and -c of commands that print a file: from where, and whether to go on.</summary>
internal sealed class TailFlags
{
    private const long DefaultLines = 10;
    private const long FirstGuess = 64 * 1024;
    private const long MostBytes = 1L << 30;

    private readonly Option<bool> _follow = Flags.Switch("f", "Go on printing what is added, until Ctrl-C");
    private readonly Option<bool> _tail = Flags.Switch("tail", $"Only the last {DefaultLines} lines, or what -n or -c ask for");
    private readonly Option<long?> _lines = Flags.Number("n", "lines", "Only the last lines");
    private readonly Option<long?> _bytes = Flags.Number("c", "bytes", "Only the last bytes");

    internal Option[] Options => [_follow, _tail, _lines, _bytes];

    internal bool Wanted(Call call) => call.Get(_follow) || IsTail(call);

    /// <summary>Copies the part of a file that was asked for.</summary>
    /// <param name="open">Streams the file from a place, with or without following it.</param>
    internal async Task WriteAsync(Call call, Func<StreamFrom, bool, IAsyncEnumerable<StreamFrame>> open, CancellationToken cancellation)
    {
        var from = await StartAsync(call, from => open(from, false));
        try
        {
            await foreach (var frame in open(from, call.Get(_follow)).WithCancellation(cancellation))
            {
                await call.Around.OutBytes.WriteAsync(frame.Data, cancellation);
                await call.Around.OutBytes.FlushAsync(cancellation);
            }
        }
        catch (OperationCanceledException) when (call.Get(_follow) && cancellation.IsCancellationRequested)
        {
            // Ctrl-C is how following ends.
        }
    }

    private bool IsTail(Call call) => call.Get(_tail) || call.Get(_lines) is not null || call.Get(_bytes) is not null;

    private async Task<StreamFrom> StartAsync(Call call, Func<StreamFrom, IAsyncEnumerable<StreamFrame>> open)
    {
        if (call.Get(_lines) is < 0 || call.Get(_bytes) is < 0) throw new CommandException("-n and -c need a number from 0 on.");
        if (call.Get(_bytes) is { } bytes) return new(bytes, FromEnd: true);
        return IsTail(call) ? new(await BytesOfLinesAsync(call.Get(_lines) ?? DefaultLines, open), FromEnd: true) : new(0, FromEnd: false);
    }

    /// <summary>How many bytes from the end the last lines take; reads ever more of the end until they are in it.</summary>
    private static async Task<long> BytesOfLinesAsync(long lines, Func<StreamFrom, IAsyncEnumerable<StreamFrame>> open)
    {
        for (var guess = FirstGuess; ; guess *= 8)
        {
            var tail = new MemoryStream();
            await foreach (var frame in open(new(guess, FromEnd: true))) tail.Write(frame.Data);
            var bytes = LastLines(tail.GetBuffer().AsSpan(0, (int)tail.Length), lines);
            if (bytes < tail.Length || tail.Length < guess || guess >= MostBytes) return bytes;
        }
    }

    /// <summary>Bytes of the last lines, of which the very last may lack its end.</summary>
    internal static int LastLines(ReadOnlySpan<byte> text, long lines)
    {
        if (lines == 0) return 0;
        var end = text.Length > 0 && text[^1] == '\n' ? text.Length - 1 : text.Length;
        var start = end;
        while (start > 0 && (text[start - 1] != '\n' || --lines > 0)) start--;
        return text.Length - start;
    }
}
