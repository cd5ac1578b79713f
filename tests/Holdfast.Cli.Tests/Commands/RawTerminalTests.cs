using System.Runtime.InteropServices;
using Holdfast.Cli.Allocations.Exec;

namespace Holdfast.Cli.Tests.Commands;

/// <summary>Raw mode on a real pseudo terminal.</summary>
public sealed partial class RawTerminalTests : IDisposable
{
    // Linux: O_RDWR | O_NOCTTY, and the local flags of struct termios with those that raw mode clears.
    private const int ReadWrite = 0x102;
    private const int LocalFlags = 3;
    private const uint SignalsLinesAndEcho = 0x1 | 0x2 | 0x8;

    private readonly int _terminal = posix_openpt(ReadWrite);

    [Fact]
    public void Keys_reach_the_task_while_raw_and_the_terminal_is_as_before_afterwards()
    {
        Assert.True(_terminal >= 0, "a pseudo terminal could be opened");
        var before = Flags();
        Assert.Equal(SignalsLinesAndEcho, before & SignalsLinesAndEcho);
        using (new RawTerminal(_terminal)) Assert.Equal(0u, Flags() & SignalsLinesAndEcho);
        Assert.Equal(before, Flags());
    }

    [Fact]
    public void What_is_no_terminal_is_refused_with_advice()
    {
        using var file = File.OpenHandle("/dev/null");
        Assert.Contains("-t=false", Assert.Throws<IOException>(() => new RawTerminal((int)file.DangerousGetHandle())).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _ = close(_terminal);

    private uint Flags()
    {
        var settings = new uint[64];
        Assert.Equal(0, tcgetattr(_terminal, settings));
        return settings[LocalFlags];
    }

    [LibraryImport("libc")]
    private static partial int posix_openpt(int flags);

    [LibraryImport("libc")]
    private static partial int close(int descriptor);

    [LibraryImport("libc")]
    private static partial int tcgetattr(int descriptor, [In, Out] uint[] settings);
}
