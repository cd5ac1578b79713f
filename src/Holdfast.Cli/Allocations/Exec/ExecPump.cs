using System.Runtime.InteropServices;
using System.Threading.Channels;
using Holdfast.Cli.Invocation;
using Holdfast.Client;

namespace Holdfast.Cli.Allocations.Exec;

/// <summary>Carries keys, window sizes and output between this terminal and a session.</summary>
internal sealed class ExecPump(Surroundings around, ExecSession session, bool stdin, bool tty, EscapeFilter escape)
{
    private const int QueueLength = 16;

    private readonly Channel<ExecStreamingInput> _input = Channel.CreateBounded<ExecStreamingInput>(QueueLength);

    /// <summary>The command's exit code.</summary>
    /// <exception cref="CommandException">The connection ended before the command did.</exception>
    internal async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var resized = tty ? PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => TellSize()) : null;
        if (tty) TellSize();
        var typing = TypeAsync(ended);
        var sending = SendAsync(ended.Token);
        try
        {
            await foreach (var frame in session.ReadAsync(ended.Token))
            {
                if (frame.Stdout?.Data is { } output) await around.OutBytes.WriteAsync(output, ended.Token);
                if (frame.Stderr?.Data is { } error) await around.ErrorBytes.WriteAsync(error, ended.Token);
                if (frame.Exited) return frame.Result?.ExitCode ?? ExitCodes.Success;
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        finally
        {
            await ended.CancelAsync();
            await sending;
            // A read of a terminal cannot be taken back; it ends with the process.
            _ = typing.ContinueWith(left => _ = left.Exception, TaskScheduler.Default);
        }
        throw new CommandException("The connection ended before the command did.");
    }

    /// <summary>Ends the session when the user types the escape.</summary>
    private async Task TypeAsync(CancellationTokenSource ended)
    {
        var buffer = new byte[4096];
        while (stdin && await around.In.ReadAsync(buffer, ended.Token) is > 0 and var length)
        {
            var (pass, wantsOut) = escape.Take(buffer.AsSpan(0, length));
            if (pass.Length > 0) await _input.Writer.WriteAsync(new() { Stdin = new() { Data = pass } }, ended.Token);
            if (wantsOut) await ended.CancelAsync();
        }
        await _input.Writer.WriteAsync(new() { Stdin = new() { Close = true } }, ended.Token);
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var frame in _input.Reader.ReadAllAsync(cancellation)) await session.SendAsync(frame, cancellation);
        }
        catch (Exception end) when (end is OperationCanceledException or System.Net.WebSockets.WebSocketException or ObjectDisposedException)
        {
            // The reader of the output sees the same end and tells why.
        }
    }

    private void TellSize()
    {
        if (TerminalWindow.Size() is { } size) _input.Writer.TryWrite(new() { TTYSize = size });
    }
}
