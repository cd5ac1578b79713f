using Holdfast.Scheduling.Summaries;
using Holdfast.Scheduling.Tests.Worlds;

namespace Holdfast.Scheduling.Tests.Summaries;

public sealed class JobSummaryTests
{
    [Fact]
    public void Allocations_are_counted_by_group_and_client_status()
    {
        var job = Given.Job("web", JobType.Service, Given.Group("api"), Given.Group("db"));
        string[] statuses = ["pending", "running", "running", "complete", "failed", "lost", "unknown"];
        var summary = JobSummaries.Of(job, statuses.Select(status => new Allocation { TaskGroup = "api", ClientStatus = status }), ValueMap<int>.Empty.With("db", 2));
        Assert.Equal(new TaskGroupSummary { Starting = 1, Running = 2, Complete = 1, Failed = 1, Lost = 1, Unknown = 1 }, summary.Summary!["api"]);
        Assert.Equal(new TaskGroupSummary { Queued = 2 }, summary.Summary["db"]);
    }

    [Fact]
    public void Allocations_of_a_removed_group_are_still_counted() => Assert.Equal(
        1, JobSummaries.Of(Given.Job("web"), [new() { TaskGroup = "old", ClientStatus = "complete" }]).Summary!["old"].Complete);
}
