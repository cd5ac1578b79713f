using System.Threading.Channels;
using Holdfast.Agent.Native;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Exec;

/// <summary>A command that runs beside a task, with its input and output carried in frames.</summary>
internal sealed class ExecSession(SpawnRequest command, ProcessWatch watch, ChannelReader<ExecStreamingInput> input, ChannelWriter<ExecStreamingOutput> output)
{
    private const int BufferBytes = 16 * 1024;
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);
    private static readonly byte[] EndOfTransmission = [4];

    /// <summary>Runs it to its end; cancelling kills it.</summary>
    internal async Task<Fault?> RunAsync(bool tty, TimeProvider clock, CancellationToken cancellation)
    {
        using var channels = tty ? ExecChannels.OfTerminal() : ExecChannels.OfPipes();
        var environment = tty ? command.Environment.Prepend(new("TERM", "xterm")).ToValueMap() : command.Environment;
        var (pid, error) = Spawning.Start(command with { Descriptors = channels.OfCommand, Environment = environment });
        channels.CloseOfCommand();
        if (error != 0) return Fault.Unavailable($"the system could not start the command (error {error})");
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var exit = watch.ExitOf(pid);
        // Killing the group is right: the command leads a session of its own.
        using var killing = cancellation.Register(() => Libc.Kill(-pid, Signals.Kill));
        var feeding = Task.Run(() => FeedAsync(channels, ending.Token), CancellationToken.None);
        Task[] carrying =
        [
            Carry(channels.Stdout, data => new() { Stdout = data }, ending.Token),
            .. channels.Stderr is { } stderr ? [Carry(stderr, data => new() { Stderr = data }, ending.Token)] : Array.Empty<Task>(),
        ];
        var status = await exit.ConfigureAwait(false);
        // What the command left running in the background may hold its output open; it is not waited for.
        await Task.WhenAny(Task.WhenAll(carrying), Task.Delay(DrainTime, clock, CancellationToken.None)).ConfigureAwait(false);
        await ending.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(carrying.Append(feeding)).ConfigureAwait(false);
        output.TryWrite(new() { Exited = true, Result = new() { ExitCode = ExitCodeOf(status) } });
        output.TryComplete();
        cancellation.ThrowIfCancellationRequested();
        return null;
    }

    private Task Carry(int descriptor, Func<ExecStreamingIOOperation, ExecStreamingOutput> frame, CancellationToken ending) => Task.Factory.StartNew(() =>
    {
        var buffer = new byte[BufferBytes];
        var read = 0;
        while (read >= 0 && !ending.IsCancellationRequested)
        {
            read = Descriptors.Read(descriptor, buffer);
            if (read > 0 && !Offer(frame(new() { Data = buffer[..read] }), ending)) return;
        }
        Offer(frame(new() { Close = true }), ending);
    }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    // The thread is this stream's own, so it may wait for a caller that reads slowly.
    private bool Offer(ExecStreamingOutput frame, CancellationToken ending)
    {
        try
        {
            while (!output.TryWrite(frame))
            {
                if (!output.WaitToWriteAsync(ending).AsTask().GetAwaiter().GetResult()) return false;
            }
            return true;
        }
        catch (OperationCanceledException)
        {
            return output.TryWrite(frame);
        }
    }

    private async Task FeedAsync(ExecChannels channels, CancellationToken ending)
    {
        try
        {
            await foreach (var frame in input.ReadAllAsync(ending).ConfigureAwait(false))
            {
                if (frame.TTYSize is { } size) channels.Terminal?.Resize(size);
                if (frame.Stdin?.Data is { } data && !Write(channels.Stdin, data, ending)) return;
                if (frame.Stdin?.Close == true) EndInput(channels, ending);
            }
            EndInput(channels, ending);
        }
        catch (OperationCanceledException)
        {
            // The command has ended, and takes no more.
        }
    }

    private static void EndInput(ExecChannels channels, CancellationToken ending)
    {
        if (channels.Terminal is null) channels.CloseStdin();
        else Write(channels.Stdin, EndOfTransmission, ending);
    }

    private static bool Write(int descriptor, ReadOnlySpan<byte> data, CancellationToken ending)
    {
        while (!data.IsEmpty && descriptor >= 0)
        {
            if (ending.IsCancellationRequested) return false;
            var written = Descriptors.Write(descriptor, data);
            if (written < 0) return false;
            data = data[written..];
        }
        return true;
    }

    // The status of waitpid(2): the signal in the low seven bits, the code in the next byte.
    private static int ExitCodeOf(int? status) => status is not { } known ? -1 : (known & 0x7f) is var signal and not 0 ? 128 + signal : known >> 8 & 0xff;
}
