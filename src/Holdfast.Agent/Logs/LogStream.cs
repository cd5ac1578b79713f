using Holdfast.Agent.Native;

namespace Holdfast.Agent.Logs;

/// <summary>
/// One stream of a task's output: cuts its live file while the task goes on writing to it, and keeps every reader at its place meanwhile.
/// </summary>
/// <remarks>
/// The task has the live file open for appending, so the file itself has to stay. Its head is copied to a new file, then cut off with
/// fallocate(COLLAPSE_RANGE), which does not touch what is appended meanwhile: no byte is lost or doubled. File systems without that (tmpfs,
/// btrfs) take the slower way: the task is frozen for the moment in which the rest is copied and the file emptied.
/// </remarks>
internal sealed class LogStream(LogFiles files, string scratch)
{
    private const int Block = 4096, CollapseRange = 0x08;
    private readonly Lock _lock = new();
    private readonly List<LogPosition> _positions = [];
    private string? _live;

    internal LogFiles Files => files;

    /// <summary>Cuts the live file until it is short enough. The action given to <paramref name="whileFrozen"/> runs while the task stands still.</summary>
    internal void Rotate(LogLimits limits, Action<Action> whileFrozen)
    {
        lock (_lock)
        {
            // The usual look costs one stat.
            if (LengthOf(_live ??= files.Live) <= limits.FileBytes) return;
            _live = null;
            while (LogRotation.Plan(files.Indexes(), LengthOf(files.Live), limits, Block) is { } plan && Cut(plan, whileFrozen))
            {
                foreach (var index in plan.Delete) File.Delete(files.PathOf(index));
            }
        }
    }

    /// <summary>Completes a cut that an earlier agent did not live to complete.</summary>
    internal void Recover()
    {
        lock (_lock)
        {
            if (!Directory.Exists(Path.GetDirectoryName(scratch))) return;
            foreach (var head in Directory.EnumerateFiles(Path.GetDirectoryName(scratch)!, $"{Path.GetFileName(scratch)}*"))
            {
                var index = int.Parse(head[scratch.Length..], System.Globalization.CultureInfo.InvariantCulture);
                if (File.Exists(files.PathOf(index))) File.Delete(head);
                else CompleteCut(head, index);
            }
        }
    }

    /// <summary>A place to read from, kept right over rotations until it is disposed.</summary>
    internal LogPosition Open(StreamFrom from)
    {
        lock (_lock)
        {
            var position = new LogPosition(this, Remove);
            _positions.Add(position);
            position.Seek(files, from);
            return position;
        }
    }

    /// <summary>The next bytes at a position, no rotation in between; 0 when there are none now.</summary>
    internal int Read(LogPosition position, Span<byte> buffer)
    {
        lock (_lock) return position.ReadNext(files, buffer);
    }

    private void Remove(LogPosition position)
    {
        lock (_lock) _positions.Remove(position);
    }

    private bool Cut(LogRotation plan, Action<Action> whileFrozen)
    {
        var (live, next, head) = (files.PathOf(plan.Live), files.PathOf(plan.Live + 1), $"{scratch}{plan.Live}");
        using var source = File.OpenHandle(live, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            using var copy = File.OpenHandle(head, FileMode.Create, FileAccess.Write);
            FileCopy.Range(source, copy, 0, plan.HeadLength);
            var cut = plan.HeadLength;
            File.Move(live, next);
            if (!Collapse(source, plan.HeadLength)) whileFrozen(() => cut = Empty(source, copy, plan.HeadLength));
            foreach (var position in _positions) position.Cut(plan.Live, cut);
        }
        catch (IOException)
        {
            // No room for the copy: all stays as it was.
            if (!File.Exists(live)) File.Move(next, live);
            File.Delete(head);
            throw;
        }
        File.Move(head, live);
        return true;
    }

    private static long Empty(Microsoft.Win32.SafeHandles.SafeFileHandle source, Microsoft.Win32.SafeHandles.SafeFileHandle copy, long copied)
    {
        var length = RandomAccess.GetLength(source);
        FileCopy.Range(source, copy, copied, length - copied);
        RandomAccess.SetLength(source, 0);
        return length;
    }

    private void CompleteCut(string head, int index)
    {
        var next = files.PathOf(index + 1);
        if (File.Exists(next))
        {
            using var source = File.OpenHandle(next, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            var length = LengthOf(head);
            // The head is still there when the live file begins with it; then the cut had not happened.
            if (length > 0 && FileCopy.BeginsWith(source, head)) Collapse(source, length);
        }
        File.Move(head, files.PathOf(index));
    }

    private static bool Collapse(Microsoft.Win32.SafeHandles.SafeFileHandle file, long length) =>
        Libc.FileAllocate((int)file.DangerousGetHandle(), CollapseRange, 0, length) == 0;

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
