namespace Holdfast.Scheduling.Tests.Scenarios;

public sealed class ScenarioTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "cases");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.scenario").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario_comes_out_as_written(string name) => Scenario.Run(File.ReadAllText(Path.Combine(Folder, name + ".scenario")));

    [Fact]
    public void There_are_scenarios() => Assert.True(Names.Count >= 60, $"only {Names.Count} scenarios were found in {Folder}");
}
