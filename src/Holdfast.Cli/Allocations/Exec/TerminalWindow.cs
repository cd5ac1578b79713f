using System.Runtime.InteropServices;

namespace Holdfast.Cli.Allocations.Exec;

/// <summary>
/// The size of the terminal on standard output. Asked of the kernel rather than of Console, which would set the terminal up for its own way of
/// reading and so end the raw mode.
/// </summary>
internal static partial class TerminalWindow
{
    private const int StandardOutput = 1;

    /// <summary>TIOCGWINSZ of Linux.</summary>
    private const nuint AskSize = 0x5413;

    /// <summary>Null when standard output is no terminal.</summary>
    internal static TerminalSize? Size()
    {
        // struct winsize: rows, columns, and two that are not used.
        var size = new ushort[4];
        return ioctl(StandardOutput, AskSize, size) == 0 ? new() { Height = size[0], Width = size[1] } : null;
    }

    [LibraryImport("libc")]
    private static partial int ioctl(int descriptor, nuint request, [In, Out] ushort[] size);
}
