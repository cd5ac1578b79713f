namespace Holdfast.Agent.Stats;

/// <summary>The use of an allocation: that of its tasks added up.</summary>
internal static class UsageSum
{
    internal static AllocResourceUsage Of(ValueMap<TaskResourceUsage> tasks, long timestamp)
    {
        var cpu = tasks.Values.Select(task => task.ResourceUsage?.CpuStats).OfType<CpuStats>().ToList();
        var memory = tasks.Values.Select(task => task.ResourceUsage?.MemoryStats).OfType<MemoryStats>().ToList();
        return new()
        {
            Tasks = tasks,
            Timestamp = timestamp,
            ResourceUsage = new()
            {
                CpuStats = new()
                {
                    SystemMode = cpu.Sum(one => one.SystemMode), UserMode = cpu.Sum(one => one.UserMode), Percent = cpu.Sum(one => one.Percent), TotalTicks = cpu.Sum(one => one.TotalTicks),
                    ThrottledPeriods = cpu.Sum(one => one.ThrottledPeriods), ThrottledTime = cpu.Sum(one => one.ThrottledTime), Measured = cpu.FirstOrDefault()?.Measured,
                },
                MemoryStats = new()
                {
                    RSS = memory.Sum(one => one.RSS), Cache = memory.Sum(one => one.Cache), Swap = memory.Sum(one => one.Swap), Usage = memory.Sum(one => one.Usage),
                    MaxUsage = memory.Sum(one => one.MaxUsage), Measured = memory.FirstOrDefault()?.Measured,
                },
            },
        };
    }
}
