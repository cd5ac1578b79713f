namespace Holdfast.Agent.Cgroups;

/// <summary>What a control group has used: CPU in nanoseconds since its start, memory in bytes now.</summary>
internal sealed record CgroupUsage(
    long CpuNanoseconds, long UserNanoseconds, long SystemNanoseconds, long ThrottledPeriods, long ThrottledNanoseconds,
    long Resident, long Cache, long Swap, long Usage, long MaxUsage);
