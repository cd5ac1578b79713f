using Holdfast.Api.Filters;

namespace Holdfast.Api.Tests.Filters;

/// <summary>cases/NAME.filter holds an expression, cases/NAME.expected the ids of the nodes that it keeps, or how its error reads.</summary>
public class FilterTests
{
    private static readonly Node[] s_nodes =
    [
        new()
        {
            ID = "a", Name = "one", Status = "ready", Meta = Map("team", "red"), Attributes = Map("kernel.name", "linux").With("nomad.version", "1.9.0"),
            NodeResources = new() { Memory = new() { MemoryMB = 2048 } }, Events = [new NodeEvent { Message = "Node registered" }],
        },
        new() { ID = "b", Name = "two", Status = "ready", Meta = Map("team", "blue"), Attributes = Map("kernel.name", "linux"), StatusUpdatedAt = 5 },
        new() { ID = "c", Name = "three", Status = "down", NodeClass = "big", Drain = true, Attributes = Map("kernel.name", "linux") },
    ];

    public static TheoryData<string> Cases() => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Filters/cases"), "*.filter").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_filter_keeps_what_it_says_or_tells_where_it_is_wrong(string name)
    {
        var expected = Text($"{name}.expected");
        if (name.StartsWith("bad_", StringComparison.Ordinal)) Assert.Contains(expected, Assert.Throws<FaultException>(() => Kept(Text($"{name}.filter"))).Message, StringComparison.Ordinal);
        else Assert.Equal(expected, Kept(Text($"{name}.filter")));
    }

    [Fact]
    public void No_filter_keeps_everything() => Assert.Null(Filter<Node, Node>.Parse(" ", static (_, node) => node));

    [Fact]
    public void Fields_of_what_is_shown_can_be_asked_for_where_the_document_has_none_of_that_name()
    {
        var filter = Filter<Node, NodeListStub>.Parse("Address == there", static (_, node) => new() { Address = node.Name == "one" ? "there" : "" });
        Assert.Equal(["a"], s_nodes.Where(node => filter!.Holds(null!, node)).Select(node => node.ID));
    }

    private static string Kept(string filter)
    {
        var parsed = Filter<Node, Node>.Parse(filter, static (_, node) => node)!;
        return string.Join(' ', s_nodes.Where(node => parsed.Holds(null!, node)).Select(node => node.ID));
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Filters/cases", file));

    private static ValueMap<string> Map(string key, string value) => ValueMap<string>.Empty.With(key, value);
}
