using System.Xml.Linq;

namespace Holdfast.Architecture.Tests;

/// <summary>Dependencies point one way; this table is the one of ARCHITECTURE.md.</summary>
public class LayerTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Holdfast.Model"] = [],
        ["Holdfast.Hcl"] = [],
        ["Holdfast.Sqlite"] = [],
        ["Holdfast.JobSpec"] = ["Holdfast.Model", "Holdfast.Hcl"],
        ["Holdfast.Scheduling"] = ["Holdfast.Model"],
        ["Holdfast.Store"] = ["Holdfast.Model"],
        ["Holdfast.Store.Sqlite"] = ["Holdfast.Store", "Holdfast.Sqlite"],
        ["Holdfast.Control"] = ["Holdfast.Model", "Holdfast.Store", "Holdfast.Scheduling", "Holdfast.JobSpec"],
        ["Holdfast.Agent"] = ["Holdfast.Model", "Holdfast.Sqlite"],
        ["Holdfast.Api"] = ["Holdfast.Model", "Holdfast.Store", "Holdfast.Control", "Holdfast.JobSpec"],
        ["Holdfast.Client"] = ["Holdfast.Model"],
        ["Holdfast.Cli"] = ["Holdfast.Model", "Holdfast.Client", "Holdfast.JobSpec"],
    };

    public static TheoryData<string> Projects() => [.. Repository.Projects("src").Select(Repository.Relative)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_the_layers_below_it(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        // The executable wires everything; it is the only one that may see concrete engines.
        if (name == "Holdfast") return;
        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{name} has no row in the layer table");
        var references = XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
        Assert.All(references, reference => Assert.Contains(reference, allowed));
    }

    [Fact]
    public void The_table_names_only_projects_that_exist() =>
        Assert.All(Allowed.Keys, name => Assert.True(File.Exists(Path.Combine(Repository.Root, "src", name, $"{name}.csproj")), name));

    [Fact]
    public void ARCHITECTURE_shows_every_project()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "ARCHITECTURE.md"));
        Assert.All(Allowed.Keys, name => Assert.Contains(name, text, StringComparison.Ordinal));
    }
}
