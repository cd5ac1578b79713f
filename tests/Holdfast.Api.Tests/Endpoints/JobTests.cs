using System.Net;
using System.Text.Json;
using Holdfast.Client;

namespace Holdfast.Api.Tests.Endpoints;

/// <summary>Jobs through the client and a real server; no node is there, so evaluations block.</summary>
public class JobTests
{
    private const string Text = """
        variable "copies" { type = number }
        job "web" {
          group "g" {
            count = var.copies
            task "t" {
              driver = "raw_exec"
              config { command = "/bin/sleep" }
            }
          }
        }
        """;

    [Fact]
    public async Task A_job_goes_from_its_text_to_a_list_and_away()
    {
        await using var api = await ApiUnderTest.StartAsync();
        var job = await api.Client.Jobs.ParseAsync(new() { JobHCL = Text, Variables = "copies = 2", Canonicalize = true });
        Assert.Equal(2, job.TaskGroups![0].Count);
        var registered = await api.Client.Jobs.RegisterAsync(new() { Job = job, Submission = new() { Source = Text, Format = "hcl2" } });
        Assert.NotEmpty(registered.EvalID);
        var stub = Assert.Single((await api.Client.Jobs.ListAsync()).Value);
        Assert.Equal(("web", JobStatus.Pending, registered.JobModifyIndex), (stub.ID, stub.Status, stub.JobModifyIndex));
        Assert.Equal(Text, (await api.Client.Jobs.SubmissionAsync("web")).Value.Source);
        Assert.Single((await api.Client.Jobs.VersionsAsync("web")).Value.Versions!);
        Assert.Contains((await api.Client.Jobs.EvaluationsAsync("web")).Value, evaluation => evaluation.ID == registered.EvalID);
        Assert.Contains("g", (await api.Client.Jobs.SummaryAsync("web")).Value.Summary!.Keys);
        Assert.Null((await api.Client.Jobs.LatestDeploymentAsync("web")).Value);
        await api.Client.Jobs.DeregisterAsync("web", purge: true);
        var gone = await Assert.ThrowsAsync<ApiException>(() => api.Client.Jobs.GetAsync("web"));
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
    }

    [Fact]
    public async Task A_plan_changes_nothing()
    {
        await using var api = await ApiUnderTest.StartAsync();
        var plan = await api.Client.Jobs.PlanAsync(new() { Job = Given.Job("web") });
        Assert.NotNull(plan.Annotations ?? (object?)plan.FailedTGAllocs);
        Assert.Empty((await api.Client.Jobs.ListAsync()).Value);
    }

    [Fact]
    public async Task A_count_is_scaled_within_its_bounds()
    {
        await using var api = await ApiUnderTest.StartAsync();
        var job = Given.Job("web");
        await api.Client.Jobs.RegisterAsync(new() { Job = job with { TaskGroups = [job.TaskGroups![0] with { Scaling = new() { Min = 1, Max = 5 } }] } });
        var target = ValueMap<string>.Empty.With(ScalingRequest.GroupTarget, "g");
        await api.Client.Jobs.ScaleAsync("web", new() { Count = 4, Target = target });
        Assert.Equal(4, (await api.Client.Jobs.ScaleStatusAsync("web")).Value.TaskGroups!["g"].Desired);
        var refused = await Assert.ThrowsAsync<ApiException>(() => api.Client.Jobs.ScaleAsync("web", new() { Count = 6, Target = target }));
        Assert.Contains("more than the 5", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_index_is_a_conflict()
    {
        await using var api = await ApiUnderTest.StartAsync();
        await api.Client.Jobs.RegisterAsync(new() { Job = Given.Job("web") });
        var refused = await Assert.ThrowsAsync<ApiException>(() => api.Client.Jobs.RegisterAsync(new() { Job = Given.Job("web"), EnforceIndex = true, JobModifyIndex = 1 }));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
    }

    [Fact]
    public async Task Names_on_the_wire_are_the_APIs()
    {
        await using var api = await ApiUnderTest.StartAsync();
        using var answer = await api.SendAsync(HttpMethod.Post, "/v1/jobs", $"{{\"Job\": {JsonSerializer.Serialize(Given.Job("web"), ModelJson.Compact.Job)}}}");
        using var registered = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(
            ["EvalID", "EvalCreateIndex", "JobModifyIndex", "Warnings", "Index", "LastContact", "KnownLeader"], registered.RootElement.EnumerateObject().Select(member => member.Name));
        using var list = JsonDocument.Parse(await api.TextAsync("/v1/jobs?meta=true"));
        var stub = list.RootElement[0];
        Assert.Equal("red", stub.GetProperty("Meta").GetProperty("team").GetString());
        Assert.Equal(0, stub.GetProperty("JobSummary").GetProperty("Summary").GetProperty("g").GetProperty("Running").GetInt32());
        Assert.False(JsonDocument.Parse(await api.TextAsync("/v1/jobs")).RootElement[0].TryGetProperty("Meta", out _));
    }

    [Fact]
    public async Task A_version_can_be_named_and_unnamed()
    {
        await using var api = await ApiUnderTest.StartAsync();
        await api.Client.Jobs.RegisterAsync(new() { Job = Given.Job("web") });
        await api.Client.Jobs.TagVersionAsync("web", "good", new() { Version = 0, Description = "works" });
        Assert.Equal("good", (await api.Client.Jobs.VersionsAsync("web")).Value.Versions![0].VersionTag?.Name);
        await api.Client.Jobs.UntagVersionAsync("web", "good");
        Assert.Null((await api.Client.Jobs.VersionsAsync("web")).Value.Versions![0].VersionTag);
    }
}
