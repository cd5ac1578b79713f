using System.Text;
using Holdfast.Agent.Native;

namespace Holdfast.Agent.Exec;

/// <summary>A pseudo-terminal: the agent's side as a descriptor, the command's as a path.</summary>
internal sealed record Terminal(int Descriptor, string Path)
{
    private const nuint SetWindowSize = 0x5414; // TIOCSWINSZ; source: ioctl_tty(2)

    internal static unsafe Terminal Open()
    {
        var descriptor = Libc.OpenTerminal(Libc.O_RDWR | Libc.O_NOCTTY | Libc.O_CLOEXEC);
        var name = stackalloc byte[128];
        if (descriptor < 0 || Libc.GrantTerminal(descriptor) != 0 || Libc.UnlockTerminal(descriptor) != 0 || Libc.TerminalName(descriptor, name, 128) != 0)
            throw new IOException("no terminal can be opened on this node (/dev/pts)");
        return new(descriptor, Encoding.ASCII.GetString(System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name)));
    }

    internal unsafe void Resize(TerminalSize size)
    {
        var window = stackalloc ushort[4] { (ushort)size.Height, (ushort)size.Width, 0, 0 };
        Libc.Control(Descriptor, SetWindowSize, window);
    }
}
