using Holdfast.Agent.Drivers;
using Holdfast.Agent.Hooks;
using Holdfast.Agent.State;

namespace Holdfast.Agent.Tasks;

/// <summary>What every task runner works with.</summary>
internal sealed record TaskParts(
    IReadOnlyDictionary<string, ITaskDriver> Drivers, IReadOnlyList<ITaskHook> Hooks, LocalState State, ValueMap<string> HostVariables, TimeSpan MaxKillTimeout, TimeProvider Clock);
