using System.Runtime.InteropServices;

namespace Holdfast.Cli.Allocations.Exec;

/// <summary>The controlling terminal without echo, line editing and signals, so that each key reaches the task. Disposing puts it back.</summary>
internal sealed partial class RawTerminal : IDisposable
{
    private const int ApplyNow = 0;

    // Larger than struct termios of any system .NET runs on (60 bytes on Linux, 72 on macOS).
    private const int TermiosSize = 256;

    private readonly byte[] _before = new byte[TermiosSize];
    private readonly int _descriptor;

    /// <param name="descriptor">Of the terminal; that of standard input unless said.</param>
    /// <exception cref="IOException">It is no terminal.</exception>
    internal RawTerminal(int descriptor = 0)
    {
        _descriptor = descriptor;
        if (tcgetattr(descriptor, _before) != 0) throw new IOException("The terminal's settings cannot be read: give -t=false.");
        var raw = (byte[])_before.Clone();
        cfmakeraw(raw);
        if (tcsetattr(descriptor, ApplyNow, raw) != 0) throw new IOException("The terminal cannot be switched to raw mode: give -t=false.");
    }

    public void Dispose() => _ = tcsetattr(_descriptor, ApplyNow, _before);

    [LibraryImport("libc")]
    private static partial int tcgetattr(int descriptor, [Out] byte[] settings);

    [LibraryImport("libc")]
    private static partial int tcsetattr(int descriptor, int when, [In] byte[] settings);

    [LibraryImport("libc")]
    private static partial void cfmakeraw([In, Out] byte[] settings);
}
