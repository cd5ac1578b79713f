using Holdfast.Control.Tests.Clusters;

namespace Holdfast.Control.Tests.Jobs;

public class MissingFeatureTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_task_would_miss_is_refused_by_block_and_path()
    {
        await using var cluster = await Cluster.StartAsync();
        var job = Given.Job("api").WithTask(task => task with { Templates = [new() { EmbeddedTmpl = "x", DestPath = "local/x" }], Artifacts = [new() { GetterSource = "https://example.org/x" }] });

        var fault = (await cluster.Server.Jobs.RegisterAsync(new() { Job = job }, Ct)).Fault!;
        Assert.Equal(FaultKind.Unsupported, fault.Kind);
        Assert.Contains("""group "web" > task "main" > template: templates are not rendered yet""", fault.What, StringComparison.Ordinal);
        Assert.Contains("""group "web" > task "main" > artifact""", fault.What, StringComparison.Ordinal);
        Assert.Null(cluster.Job("api"));
    }

    [Fact]
    public async Task A_service_is_accepted_with_a_warning()
    {
        await using var cluster = await Cluster.StartAsync();
        var job = Given.Job("api").WithGroup(group => group with { Services = [new() { Name = "web", Provider = "nomad" }] });

        var answer = await cluster.RegisterAsync(job);
        Assert.Contains("""group "web" > service "web": the service is not registered yet""", answer.Warnings, StringComparison.Ordinal);
        Assert.NotNull(cluster.Job("api"));
    }

    [Fact]
    public async Task A_plain_job_has_no_warnings()
    {
        await using var cluster = await Cluster.StartAsync();
        Assert.Equal("", (await cluster.RegisterAsync(Given.Job("api"))).Warnings);
    }

    [Fact]
    public async Task Validation_reports_faults_of_all_kinds_at_once()
    {
        await using var cluster = await Cluster.StartAsync();
        var job = (Given.Job("api") with { NodePool = "puddle", Priority = 1000 }).WithTask(task => task with { Vault = new() });

        var answer = cluster.Server.Jobs.Validate(new() { Job = job });
        Assert.Equal(3, answer.ValidationErrors!.Count);
        Assert.StartsWith("3 errors", answer.Error, StringComparison.Ordinal);
    }
}
