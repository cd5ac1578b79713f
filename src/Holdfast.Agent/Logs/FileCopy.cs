using Microsoft.Win32.SafeHandles;

namespace Holdfast.Agent.Logs;

/// <summary>Copies and compares ranges of open files.</summary>
internal static class FileCopy
{
    private const int Chunk = 1024 * 1024;

    internal static void Range(SafeFileHandle source, SafeFileHandle target, long offset, long length)
    {
        var buffer = new byte[(int)Math.Min(Chunk, Math.Max(length, 1))];
        for (var end = offset + length; offset < end;)
        {
            var read = RandomAccess.Read(source, buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - offset)), offset);
            if (read == 0) return;
            RandomAccess.Write(target, buffer.AsSpan(0, read), offset);
            offset += read;
        }
    }

    internal static bool BeginsWith(SafeFileHandle file, string path)
    {
        using var head = File.OpenHandle(path);
        var (ours, theirs) = (new byte[Chunk], new byte[Chunk]);
        for (long offset = 0; ;)
        {
            var read = RandomAccess.Read(head, theirs, offset);
            if (read == 0) return true;
            if (RandomAccess.Read(file, ours.AsSpan(0, read), offset) != read || !ours.AsSpan(0, read).SequenceEqual(theirs.AsSpan(0, read))) return false;
            offset += read;
        }
    }
}
