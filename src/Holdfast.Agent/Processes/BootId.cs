namespace Holdfast.Agent.Processes;

/// <summary>The kernel's name for the time since the machine's last start; pids mean nothing beyond it.</summary>
internal static class BootId
{
    internal static string Current { get; } = (ProcFile.TryRead("/proc/sys/kernel/random/boot_id") ?? "unknown").Trim();
}
