using System.Runtime.InteropServices;

namespace Holdfast.Agent.Processes;

/// <summary>struct epoll_event, which is packed on x64 (12 bytes) and on no other processor (16 bytes, data at 8); source: epoll_ctl(2), linux/eventpoll.h.</summary>
internal readonly record struct EpollEvent(uint Events, int Descriptor)
{
    internal const int Largest = 16;

    private static readonly bool Packed = RuntimeInformation.ProcessArchitecture == Architecture.X64;

    internal unsafe void Write(out (long, long) bytes)
    {
        bytes = default;
        fixed ((long, long)* start = &bytes)
        {
            *(uint*)start = Events;
            *(int*)((byte*)start + (Packed ? 4 : 8)) = Descriptor;
        }
    }

    internal static unsafe int DescriptorAt(byte* events, int index) => *(int*)(events + index * (Packed ? 12 : 16) + (Packed ? 4 : 8));
}
