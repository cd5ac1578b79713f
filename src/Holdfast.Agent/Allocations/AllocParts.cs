using Holdfast.Agent.Hooks;
using Holdfast.Agent.Tasks;
using Microsoft.Extensions.Logging;

namespace Holdfast.Agent.Allocations;

/// <summary>What every allocation runner works with.</summary>
internal sealed record AllocParts(string AllocDir, string Region, Func<Node> Node, IReadOnlyList<IAllocHook> Hooks, TaskParts Tasks, ILogger Log);
