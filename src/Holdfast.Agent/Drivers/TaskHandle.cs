using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Drivers;

/// <summary>How a task's supervisor is known again after the agent has been restarted: a pid counts only with its start time and boot.</summary>
internal sealed record TaskHandle(int Pid, long StartTicks, string BootId)
{
    internal bool IsAlive => BootId == Processes.BootId.Current && ProcessStat.Read(Pid) is { IsZombie: false } stat && stat.StartTicks == StartTicks;
}
