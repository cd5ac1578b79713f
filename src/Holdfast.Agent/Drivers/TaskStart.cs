using Holdfast.Agent.Allocations;
using Holdfast.Agent.Cgroups;

namespace Holdfast.Agent.Drivers;

/// <summary>All that a driver needs to start a task.</summary>
/// <param name="Config">The task's config, interpolated.</param>
/// <param name="Environment">Exactly what the task gets.</param>
/// <param name="Run">Counts the starts of the task, from 0: so that the traces of an earlier run are told apart.</param>
/// <param name="Stdout">File to append to.</param>
internal sealed record TaskStart(
    string AllocId, string TaskName, string User, OpaqueJson Config, ValueMap<string> Environment, TaskPaths Paths, long Run, CgroupLimits Limits, string Stdout, string Stderr);
