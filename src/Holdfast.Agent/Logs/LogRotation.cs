namespace Holdfast.Agent.Logs;

/// <summary>How a log file that has grown too long is cut. Pure.</summary>
/// <param name="Live">Number of the file being written, which gets the next number.</param>
/// <param name="HeadLength">Bytes to move to a file of their own under the old number.</param>
/// <param name="Delete">Numbers of the oldest files, too many now.</param>
internal sealed record LogRotation(int Live, long HeadLength, IReadOnlyList<int> Delete)
{
    /// <summary>Null when there is nothing to do.</summary>
    /// <param name="block">The file system cuts off whole blocks of so many bytes only, and never the whole file.</param>
    internal static LogRotation? Plan(IReadOnlyList<int> indexes, long liveLength, LogLimits limits, int block)
    {
        if (indexes.Count == 0) return null;
        var most = Math.Max(limits.FileBytes / block, 1) * block;
        if (liveLength <= most) return null;
        var live = indexes[^1];
        var kept = Math.Max(limits.Files, 1);
        return new(live, most, [.. indexes.Append(live + 1).SkipLast(kept)]);
    }
}

/// <summary>Files kept, the live one included, and bytes of each.</summary>
internal sealed record LogLimits(int Files, long FileBytes)
{
    private const long MB = 1024 * 1024;

    internal static LogLimits Of(LogConfig? config) => new(config?.MaxFiles ?? 10, (config?.MaxFileSizeMB ?? 10) * MB);
}
