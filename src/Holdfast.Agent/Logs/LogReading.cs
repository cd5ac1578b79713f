using System.Runtime.CompilerServices;

namespace Holdfast.Agent.Logs;

/// <summary>Frames of a task's log, over its files in order.</summary>
internal static class LogReading
{
    private const int FrameBytes = 64 * 1024;
    private static readonly TimeSpan LookPause = TimeSpan.FromMilliseconds(100);

    /// <param name="hasEnded">Whether the task will write no more.</param>
    internal static async IAsyncEnumerable<StreamFrame> FramesAsync(
        LogStream stream, StreamFrom from, bool follow, Func<bool> hasEnded, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var position = stream.Open(from);
        var buffer = new byte[FrameBytes];
        while (true)
        {
            // Asked before reading: what was written before the end is then still read.
            var ended = hasEnded();
            for (int read; (read = position.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return new() { File = $"alloc/logs/{Path.GetFileName(stream.Files.PathOf(position.Index))}", Offset = position.Offset, Data = buffer[..read] };
            }
            if (ended || !follow) yield break;
            await Task.Delay(LookPause, clock, cancellation).ConfigureAwait(false);
        }
    }
}
