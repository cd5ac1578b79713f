namespace Holdfast.Agent.Tests.Support;

/// <summary>Servers in memory: what a test wants to run, and what the agent has told of it.</summary>
internal sealed class FakeServers : IServerLink
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Allocation> _desired = [];
    private readonly Dictionary<string, Allocation> _reported = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _index = 1;

    /// <summary>No server answers.</summary>
    public bool Unreachable { get; set; }

    public Node? Registered { get; private set; }

    public int Reports { get; private set; }

    public Task<HeartbeatAnswer> RegisterAsync(Node node, CancellationToken cancellation)
    {
        Refuse();
        Registered = node;
        return Task.FromResult(new HeartbeatAnswer(TimeSpan.FromSeconds(10), _index));
    }

    public Task<HeartbeatAnswer> HeartbeatAsync(string nodeId, CancellationToken cancellation)
    {
        Refuse();
        return Task.FromResult(new HeartbeatAnswer(TimeSpan.FromSeconds(10), _index));
    }

    public async Task<DesiredAllocations> WatchAllocationsAsync(string nodeId, long afterIndex, TimeSpan wait, CancellationToken cancellation)
    {
        while (true)
        {
            Refuse();
            Task changed;
            lock (_lock)
            {
                if (_index > afterIndex) return new(_index, [.. _desired.Values]);
                changed = _changed.Task;
            }
            await changed.WaitAsync(cancellation);
        }
    }

    public Task ReportAsync(string nodeId, IReadOnlyList<Allocation> updates, CancellationToken cancellation)
    {
        Refuse();
        lock (_lock)
        {
            Reports++;
            foreach (var update in updates) _reported[update.ID] = update;
        }
        return Task.CompletedTask;
    }

    public void Want(params IEnumerable<Allocation> allocs) => Change(() =>
    {
        foreach (var alloc in allocs) _desired[alloc.ID] = alloc with { AllocModifyIndex = _index, DesiredStatus = alloc.DesiredStatus.Length > 0 ? alloc.DesiredStatus : AllocDesiredStatus.Run };
    });

    public void Stop(string id) => Change(() => _desired[id] = _desired[id] with { AllocModifyIndex = _index, DesiredStatus = AllocDesiredStatus.Stop });

    public void Collect(string id) => Change(() => _desired.Remove(id));

    public Allocation? Reported(string id)
    {
        lock (_lock) return _reported.GetValueOrDefault(id);
    }

    public TaskState? State(string id, string task = "main") => Reported(id)?.TaskStates.OrEmpty().TryGetValue(task, out var state) == true ? state : null;

    private void Change(Action change)
    {
        lock (_lock)
        {
            _index++;
            change();
            _changed.SetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private void Refuse()
    {
        if (Unreachable) throw new ServersUnreachableException("no server answers in this test");
    }
}
