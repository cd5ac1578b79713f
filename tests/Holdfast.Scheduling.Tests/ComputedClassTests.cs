using Holdfast.Scheduling.Tests.Worlds;

namespace Holdfast.Scheduling.Tests;

public sealed class ComputedClassTests
{
    private static readonly Node Node = Given.Node("n1");

    public static TheoryData<string, Func<Node, Node>> Differences => new()
    {
        { "datacenter", node => node with { Datacenter = "dc2" } },
        { "pool", node => node with { NodePool = "gpu" } },
        { "class", node => node with { NodeClass = "big" } },
        { "attribute", node => node with { Attributes = node.Attributes!.With("kernel.name", "bsd") } },
        { "meta", node => node with { Meta = Given.Map(("rack", "a")) } },
        { "driver health", node => node with { Drivers = node.Drivers!.With("raw_exec", new() { Detected = true }) } },
        { "volume", node => node with { HostVolumes = ValueMap<HostVolumeInfo>.Empty.With("data", new()) } },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void Nodes_that_differ_for_scheduling_have_different_classes(string what, Func<Node, Node> change) =>
        Assert.NotEqual($"{what} {ComputedClasses.Of(Node)}", $"{what} {ComputedClasses.Of(change(Node))}");

    [Fact]
    public void Nodes_that_differ_in_what_is_unique_share_a_class() => Assert.Equal(
        ComputedClasses.Of(Node),
        ComputedClasses.Of(Given.Node("n2") with { Status = NodeStatus.Down, ModifyIndex = 9, Meta = Given.Map(("unique.serial", "7")) }));
}
