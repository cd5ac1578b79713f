using Holdfast.Agent.Allocations;
using Holdfast.Agent.Cgroups;

namespace Holdfast.Agent.Drivers;

/// <summary>All that a driver needs to start a task.</summary>
/// <param name="Config">The task's config, interpolated.</param>
/// <param name="Environment">Exactly what the task gets.</param>
/// <param name="Stdout">File to append to.</param>
internal sealed record TaskStart(
    string AllocId, string TaskName, string User, OpaqueJson Config, ValueMap<string> Environment, TaskPaths Paths, CgroupLimits Limits, string Stdout, string Stderr);
