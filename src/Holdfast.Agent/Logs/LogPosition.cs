namespace Holdfast.Agent.Logs;

/// <summary>A place within the files of a stream. Only its stream changes it, under the stream's lock.</summary>
internal sealed class LogPosition(LogStream stream, Action<LogPosition> dispose) : IDisposable
{
    /// <summary>Number of the file.</summary>
    internal int Index { get; private set; }

    internal long Offset { get; private set; }

    internal int Read(Span<byte> buffer) => stream.Read(this, buffer);

    public void Dispose() => dispose(this);

    /// <summary>The first <paramref name="length"/> bytes of a file became the whole of it, and the rest the next file.</summary>
    internal void Cut(int index, long length)
    {
        if (Index > index) return;
        if (Index == index && Offset >= length) (Index, Offset) = (index + 1, Offset - length);
    }

    internal void Seek(LogFiles files, StreamFrom from)
    {
        var lengths = files.Indexes().Select(index => (Index: index, Length: Math.Max(LengthOf(files.PathOf(index)), 0))).ToList();
        var total = lengths.Sum(file => file.Length);
        var skip = Math.Clamp(from.FromEnd ? total - from.Offset : from.Offset, 0, total);
        (Index, Offset) = (lengths.Count == 0 ? 0 : lengths[^1].Index, lengths.Count == 0 ? 0 : lengths[^1].Length);
        foreach (var (index, length) in lengths)
        {
            if (skip < length)
            {
                (Index, Offset) = (index, skip);
                return;
            }
            skip -= length;
        }
    }

    internal int ReadNext(LogFiles files, Span<byte> buffer)
    {
        while (true)
        {
            var read = ReadAt(files.PathOf(Index), buffer);
            if (read > 0)
            {
                Offset += read;
                return read;
            }
            // The file is read, or was deleted as too old: go to the next there is.
            var later = files.Indexes().FirstOrDefault(index => index > Index, -1);
            if (later < 0) return 0;
            (Index, Offset) = (later, 0);
        }
    }

    private int ReadAt(string path, Span<byte> buffer)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // A task that truncates its own output starts again at 0.
            if (RandomAccess.GetLength(file) < Offset) Offset = 0;
            return RandomAccess.Read(file, buffer, Offset);
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
