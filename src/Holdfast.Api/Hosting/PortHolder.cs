using System.Globalization;
using System.Net;

namespace Holdfast.Api.Hosting;

/// <summary>Who listens on a TCP port of this machine, as /proc tells; source: proc(5), /proc/net/tcp.</summary>
internal static class PortHolder
{
    private const string Listening = "0A";

    /// <summary>Such as "nomad (pid 812)"; null when /proc does not tell.</summary>
    public static string? Find(IPEndPoint endpoint)
    {
        try
        {
            return SocketsOn(endpoint.Port) is { Count: > 0 } sockets ? OwnerOf(sockets) : null;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Columns: slot, local address:port in hexadecimal, remote, state, …, the tenth is the socket's inode.</summary>
    private static HashSet<string> SocketsOn(int port) =>
        (from file in (string[])["/proc/net/tcp", "/proc/net/tcp6"]
         where File.Exists(file)
         from line in File.ReadLines(file).Skip(1)
         let columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
         where columns.Length > 9 && columns[3] == Listening && int.Parse(columns[1].Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture) == port
         select $"socket:[{columns[9]}]").ToHashSet();

    private static string? OwnerOf(HashSet<string> sockets)
    {
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0])))
            if (Holds(process, sockets)) return $"{File.ReadAllText($"{process}/comm").Trim()} (pid {Path.GetFileName(process)})";
        return null;
    }

    private static bool Holds(string process, HashSet<string> sockets)
    {
        try
        {
            return Directory.EnumerateFiles($"{process}/fd").Any(file => new FileInfo(file).LinkTarget is { } target && sockets.Contains(target));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
