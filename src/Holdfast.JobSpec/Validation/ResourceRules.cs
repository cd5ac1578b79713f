namespace Holdfast.JobSpec.Validation;

internal static class ResourceRules
{
    private const int SmallestMemoryMB = 10;

    internal static readonly RuleTable<Scope<Resources>> Table = new RuleTable<Scope<Resources>>()
        .Error(
            "cpu",
            resources => resources.Block is { CPU: > 0, Cores: > 0 },
            "cannot be combined with cores: a task has a share of the CPU or whole cores; remove one of them")
        .Error("cpu", resources => resources.Block is { Cores: 0, CPU: < 1 }, resources => $"is {resources.Block.CPU} MHz; it must be at least 1")
        .Error("cores", resources => resources.Block.Cores < 0, "must not be negative")
        .Error(
            "memory",
            resources => resources.Block.MemoryMB < SmallestMemoryMB,
            resources => $"is {resources.Block.MemoryMB} MB; it must be at least {SmallestMemoryMB}")
        .Error(
            "memory_max",
            resources => resources.Block.MemoryMaxMB is not (null or 0 or -1) && resources.Block.MemoryMaxMB < resources.Block.MemoryMB,
            resources => $"is {resources.Block.MemoryMaxMB} MB; it must not be less than memory ({resources.Block.MemoryMB} MB)")
        .Error("secrets", resources => resources.Block.SecretsMB < 0, "must not be negative")
        .OneOf("numa.affinity", resources => resources.Block.NUMA?.Affinity, "none", "prefer", "require")
        .Parts(
            resources => resources.Block.Devices.OrEmpty().Select(device => new Scope<RequestedDevice>(device, resources.Path.Named("device", device.Name))),
            new RuleTable<Scope<RequestedDevice>>()
            .Error(
                "",
                device => device.Block.Name.Length == 0 || device.Block.Name.Split('/').Length > 3 || device.Block.Name.Split('/').Contains(""),
                "must be named \"type\", \"vendor/type\" or \"vendor/type/model\"")
            .Error("count", device => device.Block.Count < 1, device => $"is {device.Block.Count}; it must be at least 1")
            .Parts(device => Scope<Constraint>.List(device.Block.Constraints, device.Path, "constraint"), PlacementRules.Constraints)
            .Parts(device => Scope<Affinity>.List(device.Block.Affinities, device.Path, "affinity"), PlacementRules.Affinities));
}
