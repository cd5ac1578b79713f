namespace Holdfast.Scheduling.Ranking;

/// <summary>
/// The nodes offered to a job, as arrays by position: what each has and what is taken of it, by allocations that stay and by those placed
/// earlier in the same decision. A node's allocations are only added up once something asks for that node.
/// </summary>
internal sealed class Fleet
{
    private readonly IWorld _world;
    private readonly Func<Allocation, bool> _leaves;
    private readonly GroupLookup _groups;
    private Dictionary<string, int>? _positions;
    private readonly ResourceSum[] _used;
    private readonly bool[] _counted;
    private readonly NodeLedger?[] _ledgers;
    private readonly Dictionary<int, List<Allocation>> _placed = [];
    private readonly HashSet<string> _released = new(StringComparer.Ordinal);

    /// <param name="leaves">Whether an allocation ends with this plan, so that its room is free.</param>
    internal Fleet(IWorld world, Node[] nodes, Func<Allocation, bool> leaves)
    {
        (_world, Nodes, _leaves, _groups) = (world, nodes, leaves, new(world));
        Capacity = Array.ConvertAll(nodes, ResourceSums.CapacityOf);
        (_used, _counted, _ledgers) = (new ResourceSum[nodes.Length], new bool[nodes.Length], new NodeLedger?[nodes.Length]);
    }

    internal Node[] Nodes { get; }

    internal ResourceSum[] Capacity { get; }

    /// <summary>The position of a node, or -1 when it is not offered.</summary>
    internal int PositionOf(string nodeId)
    {
        if (_positions is null)
        {
            _positions = new(Nodes.Length, StringComparer.Ordinal);
            for (var i = 0; i < Nodes.Length; i++) _positions[Nodes[i].ID] = i;
        }
        return _positions.GetValueOrDefault(nodeId, -1);
    }

    internal ResourceSum Used(int position)
    {
        if (!_counted[position])
        {
            var sum = default(ResourceSum);
            foreach (var allocation in _world.AllocationsOnNode(Nodes[position].ID))
                if (Stays(allocation)) sum += _groups.UsageOf(allocation);
            _used[position] = sum;
            _counted[position] = true;
        }
        return _used[position];
    }

    internal NodeLedger Ledger(int position)
    {
        if (_ledgers[position] is { } ledger) return ledger;
        var staying = _world.AllocationsOnNode(Nodes[position].ID).Where(Stays);
        var placed = _placed.TryGetValue(position, out var list) ? list : [];
        return _ledgers[position] = new(Nodes[position], staying.Concat(placed).Select(allocation => allocation.AllocatedResources));
    }

    internal long CoreMHz(int position) =>
        Nodes[position].NodeResources is { Cpu.TotalCpuCores: > 0 } has ? has.Cpu.CpuShares / has.Cpu.TotalCpuCores : 0;

    internal void Place(int position, Allocation allocation, ResourceSum takes)
    {
        _used[position] = Used(position) + takes;
        if (_ledgers[position] is { } ledger) ledger.Take(allocation.AllocatedResources);
        else if (_placed.TryGetValue(position, out var list)) list.Add(allocation);
        else _placed[position] = [allocation];
    }

    /// <summary>Gives back the room of an allocation that stays unless its replacement finds a place.</summary>
    internal void Release(int position, Allocation allocation)
    {
        _used[position] = Used(position) - _groups.UsageOf(allocation);
        _ledgers[position]?.Release(allocation.AllocatedResources);
        _released.Add(allocation.ID);
    }

    /// <summary>Undoes <see cref="Release"/>.</summary>
    internal void TakeBack(int position, Allocation allocation)
    {
        _used[position] += _groups.UsageOf(allocation);
        _ledgers[position]?.Take(allocation.AllocatedResources);
        _released.Remove(allocation.ID);
    }

    private bool Stays(Allocation allocation) => !allocation.Terminal && !_leaves(allocation) && !_released.Contains(allocation.ID);
}
