using Holdfast.Agent.Collection;
using Holdfast.Agent.Native;

namespace Holdfast.Agent.Fingerprints;

/// <summary>Room on the file system of a path, in bytes; all 0 when it cannot be told.</summary>
internal sealed record DiskSpace(long Total, long Available, long Inodes, long InodesAvailable)
{
    internal DiskUse Use => new(Percent(Total - Available, Total), Percent(Inodes - InodesAvailable, Inodes));

    /// <summary>struct statvfs of glibc on 64-bit processors; source: statvfs(3).</summary>
    internal static unsafe DiskSpace Of(string path)
    {
        var fields = stackalloc long[32];
        return Libc.FileSystemStatistics(path, fields) != 0 ? new(0, 0, 0, 0) : new(fields[2] * fields[1], fields[4] * fields[1], fields[5], fields[6]);
    }

    private static double Percent(long part, long whole) => whole > 0 ? 100.0 * part / whole : 0;
}
