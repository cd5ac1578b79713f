using Holdfast.Agent.Allocations;
using Holdfast.Agent.Cgroups;
using Holdfast.Agent.Collection;
using Holdfast.Agent.Drivers;
using Holdfast.Agent.Drivers.RawExec;
using Holdfast.Agent.Environments;
using Holdfast.Agent.Fingerprints;
using Holdfast.Agent.Hooks;
using Holdfast.Agent.Logs;
using Holdfast.Agent.Processes;
using Holdfast.Agent.Registration;
using Holdfast.Agent.Reporting;
using Holdfast.Agent.State;
using Holdfast.Agent.Stats;
using Holdfast.Agent.Tasks;
using Microsoft.Extensions.Logging;

namespace Holdfast.Agent;

/// <summary>The agent's parts, put together: the one place that knows them all.</summary>
internal sealed class AgentParts : IAsyncDisposable
{
    private readonly ProcessWatch _watch;
    private readonly AllocDirectoryHook _directories = new(new());

    private AgentParts(AgentOptions options, AgentDirectories directories, LocalState state, IServerLink servers, TimeProvider clock, ILogger log)
    {
        (_watch, State, Stored) = (new(), state, state.Load());
        var cgroups = CgroupLayout.Detect();
        ITaskDriver[] drivers = [.. new ITaskDriver[] { new RawExecDriver(RawExecOf(options), cgroups, _watch, clock) }.Where(driver => IsAllowed(driver.Name, options.Options))];
        var facts = Fingerprint.Take(new(options, directories.Allocations, cgroups, drivers));
        Node = NodeSnapshot.Of(options, NodeIdentity.LoadOrMake(directories.State), facts);
        Reporter = new(servers, Node.ID, clock, log);
        var tasks = new TaskParts(
            drivers.ToDictionary(driver => driver.Name), [new UnsupportedFeatures(), new DispatchPayloadHook()], state, HostVariables.Allowed(options.Options), options.MaxKillTimeout, clock);
        var previous = new PreviousAllocationHook((id, cancellation) => Allocations!.EndedAsync(id, cancellation));
        Allocations = new(new(directories.Allocations, options.Region, () => Node, [_directories, previous], tasks, log), Reporter);
        Heartbeats = new(servers, () => Node, clock, log);
        var collection = new CollectFinished(options, directories.Allocations, Allocations, Reporter, clock, log);
        var coreMHz = (double)facts.CpuMHz / Math.Max(facts.Cores, 1);
        Link = new NodeLink(Allocations, collection, new(() => coreMHz, clock), new(directories.Allocations, () => coreMHz), _watch, clock);
        var newest = Stored.Select(stored => stored.Alloc.AllocModifyIndex).DefaultIfEmpty().Max();
        Loops =
        [
            new("heartbeats", Heartbeats.RunAsync, clock, log),
            new("desired allocations", cancellation => new DesiredWatch(servers, Node.ID, newest, desired => ApplyAsync(desired, cancellation), clock, log).RunAsync(cancellation), clock, log),
            new("status reports", Reporter.RunAsync, clock, log),
            new("log rotation", new RotateLogs(Allocations, clock, log).RunAsync, clock, log),
            new("collection", collection.RunAsync, clock, log),
            new("disconnected allocations", new EndDisconnected(Allocations, () => Heartbeats.LastAnswer, clock, log).RunAsync, clock, log),
        ];
    }

    internal Node Node { get; }

    internal LocalState State { get; }

    internal IReadOnlyList<StoredAllocation> Stored { get; }

    internal StatusReporter Reporter { get; }

    internal RunningAllocations Allocations { get; }

    internal Heartbeats Heartbeats { get; }

    internal INodeLink Link { get; }

    internal IReadOnlyList<AgentLoop> Loops { get; }

    private bool _swept;

    internal static async Task<AgentParts> MakeAsync(AgentOptions options, IServerLink servers, TimeProvider clock, ILoggerFactory logging)
    {
        var log = logging.CreateLogger("Holdfast.Agent");
        var directories = AgentDirectories.Make(options);
        var state = LocalState.Open(directories.State, clock, log).Value;
        try
        {
            return new(options, directories, state, servers, clock, log);
        }
        catch
        {
            await state.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await State.DisposeAsync().ConfigureAwait(false);
        _watch.Dispose();
    }

    private static RawExecOptions RawExecOf(AgentOptions options) =>
        options.Options.TryGetValue("driver.raw_exec.enable", out var enable) && enable is "1" or "true" ? options.RawExec with { Enabled = true } : options.RawExec;

    private static bool IsAllowed(string driver, ValueMap<string> options)
    {
        string[]? List(string name) => options.TryGetValue(name, out var list) ? list.Split(',', StringSplitOptions.TrimEntries) : null;
        return List("driver.allowlist")?.Contains(driver) != false && List("driver.denylist")?.Contains(driver) != true;
    }

    private async Task ApplyAsync(IReadOnlyList<Allocation> desired, CancellationToken cancellation)
    {
        await Allocations.ApplyAsync(desired, cancellation).ConfigureAwait(false);
        if (!_swept) await Allocations.SweepOrphansAsync(_directories, cancellation).ConfigureAwait(false);
        _swept = true;
    }
}
