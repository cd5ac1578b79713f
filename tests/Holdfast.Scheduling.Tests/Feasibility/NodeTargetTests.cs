using Holdfast.Scheduling.Feasibility.Constraints;
using Holdfast.Scheduling.Tests.Worlds;

namespace Holdfast.Scheduling.Tests.Feasibility;

public sealed class NodeTargetTests
{
    private static readonly Node Node = Given.Node("n1") with { NodeClass = "big", NodePool = "gpu", Meta = Given.Map(("rack", "r1")) };

    [Theory]
    [InlineData("${node.unique.id}", "n1")]
    [InlineData("${node.unique.name}", "n1")]
    [InlineData("${node.datacenter}", "dc1")]
    [InlineData("${node.class}", "big")]
    [InlineData("${node.pool}", "gpu")]
    [InlineData("${node.region}", "global")]
    [InlineData("${attr.kernel.name}", "linux")]
    [InlineData("${meta.rack}", "r1")]
    [InlineData("${meta.shelf}", null)]
    [InlineData("${attr.none}", null)]
    [InlineData("${NOMAD_ALLOC_ID}", null)]
    [InlineData("linux", "linux")]
    [InlineData("", "")]
    public void Reads_what_the_name_stands_for(string text, string? value) => Assert.Equal(value, NodeTarget.Parse(text, "global").Of(Node));

    [Theory]
    [InlineData("${node.unique.id}", true)]
    [InlineData("${attr.unique.hostname}", true)]
    [InlineData("${meta.unique.serial}", true)]
    [InlineData("${attr.kernel.name}", false)]
    [InlineData("unique.", false)]
    public void Knows_what_tells_nodes_of_a_class_apart(string text, bool unique) => Assert.Equal(unique, NodeTarget.Parse(text, null).IsUnique);
}
