using System.Collections.Concurrent;
using Holdfast.Agent.Native;

namespace Holdfast.Agent.Processes;

/// <summary>
/// Tells when processes end: children of the agent and adopted ones alike, through one pidfd each and one epoll thread for all.
/// Children are waited for, so that none stays a zombie.
/// </summary>
internal sealed unsafe class ProcessWatch : IDisposable
{
    private const int PidfdOpen = 434, EpollAdd = 1, EpollRemove = 2, EpollIn = 1, NoHang = 1, WakeMilliseconds = 500;
    private readonly ConcurrentDictionary<int, Watched> _watched = new();
    private readonly int _epoll = Libc.EpollCreate(Libc.O_CLOEXEC);
    private readonly Thread _thread;
    private volatile bool _stopped;

    internal ProcessWatch()
    {
        _thread = new(Loop, 256 * 1024) { IsBackground = true, Name = "process-watch" };
        _thread.Start();
    }

    /// <summary>Completes once the process has ended, with the status that waitpid gives for a child, else null; at once when there is none of that pid.</summary>
    internal Task<int?> ExitOf(int pid)
    {
        var descriptor = (int)Libc.SystemCall(PidfdOpen, pid, 0, 0);
        if (descriptor < 0)
        {
            return Task.FromResult(Reap(pid));
        }
        var watched = new Watched(pid, new(TaskCreationOptions.RunContinuationsAsynchronously));
        _watched[descriptor] = watched;
        var polled = new EpollEvent(EpollIn, descriptor);
        polled.Write(out var bytes);
        Libc.EpollControl(_epoll, EpollAdd, descriptor, &bytes);
        return watched.Ended.Task;
    }

    public void Dispose()
    {
        _stopped = true;
        _thread.Join();
        foreach (var descriptor in _watched.Keys) Libc.Close(descriptor);
        Libc.Close(_epoll);
    }

    private void Loop()
    {
        const int most = 64;
        var buffer = stackalloc byte[most * EpollEvent.Largest];
        while (!_stopped)
        {
            var count = Libc.EpollWait(_epoll, buffer, most, WakeMilliseconds);
            for (var i = 0; i < count; i++) End(EpollEvent.DescriptorAt(buffer, i));
        }
    }

    private void End(int descriptor)
    {
        if (!_watched.TryRemove(descriptor, out var watched)) return;
        var status = Reap(watched.Pid);
        // Closing alone does not take it out while a process just being spawned still has its copy; its event would then be taken for that of
        // the next process whose descriptor has this number.
        Libc.EpollControl(_epoll, EpollRemove, descriptor, null);
        Libc.Close(descriptor);
        watched.Ended.TrySetResult(status);
    }

    private static int? Reap(int pid) => Libc.WaitPid(pid, out var status, NoHang) == pid ? status : null;

    private sealed record Watched(int Pid, TaskCompletionSource<int?> Ended);
}
