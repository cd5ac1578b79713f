namespace Holdfast.Agent.Native;

/// <summary>Reads and writes of pipes and terminals that never wait longer than a moment, so that whoever loops over them can be stopped.</summary>
internal static unsafe class Descriptors
{
    private const int WaitMilliseconds = 100, PollIn = 1, PollOut = 4, MostWritten = 1024;

    /// <summary>struct pollfd; source: poll(2).</summary>
    private struct Polled
    {
        internal int Descriptor;
        internal short Events;
        internal short Happened;
    }

    internal static (int Read, int Write) Pipe()
    {
        var pair = stackalloc int[2];
        return Libc.Pipe(pair, Libc.O_CLOEXEC) == 0 ? (pair[0], pair[1]) : throw new IOException("no pipe can be opened: the agent has too many files open");
    }

    /// <returns>Bytes read; 0 when there are none yet; -1 at the end.</returns>
    internal static int Read(int descriptor, Span<byte> buffer)
    {
        if (!Wait(descriptor, PollIn)) return 0;
        fixed (byte* start = buffer)
        {
            var read = (int)Libc.Read(descriptor, start, buffer.Length);
            // A terminal whose other side is closed fails instead of ending.
            return read > 0 ? read : -1;
        }
    }

    /// <returns>Bytes written; 0 when there is no room yet; -1 when nobody reads any more.</returns>
    internal static int Write(int descriptor, ReadOnlySpan<byte> data)
    {
        if (!Wait(descriptor, PollOut)) return 0;
        fixed (byte* start = data)
        {
            var written = (int)Libc.Write(descriptor, start, Math.Min(data.Length, MostWritten));
            return written > 0 ? written : -1;
        }
    }

    private static bool Wait(int descriptor, short events)
    {
        var polled = new Polled { Descriptor = descriptor, Events = events };
        return Libc.Poll(&polled, 1, WaitMilliseconds) > 0;
    }
}
