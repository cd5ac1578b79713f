using Holdfast.Agent.Native;

namespace Holdfast.Agent.Files;

/// <summary>Tells files that can be read from pipes and devices that a task made: opening a pipe waits for a writer, maybe for ever.</summary>
internal static unsafe class RegularFile
{
    // struct statx has 256 bytes, stx_mode is the 16 bits at 28, on every architecture; source: statx(2).
    private const int CurrentDirectory = -100, TypeWanted = 1, StatusSize = 256, ModeOffset = 28, TypeMask = 0xF000, Regular = 0x8000;

    /// <summary>Of a symbolic link, whether its target is; true also where that cannot be told, since opening then says why.</summary>
    internal static bool Is(string path)
    {
        var status = stackalloc byte[StatusSize];
        return Libc.FileStatus(CurrentDirectory, path, 0, TypeWanted, status) != 0 || (*(ushort*)(status + ModeOffset) & TypeMask) == Regular;
    }
}
