using Holdfast.Scheduling.Summaries;
using Holdfast.Scheduling.Tests.Worlds;

namespace Holdfast.Scheduling.Tests.Summaries;

public sealed class JobStatusTests
{
    private static readonly Job Service = Given.Job("web");
    private static readonly Allocation Running = new() { DesiredStatus = "run", ClientStatus = "running" };
    private static readonly Allocation Ended = new() { DesiredStatus = "stop", ClientStatus = "complete" };

    [Fact]
    public void A_new_job_is_pending() => Assert.Equal(JobStatus.Pending, JobStatuses.Of(Service, [], []));

    [Fact]
    public void A_job_with_a_living_allocation_is_running() => Assert.Equal(JobStatus.Running, JobStatuses.Of(Service, [Ended, Running], []));

    [Fact]
    public void A_stopping_job_is_running_until_its_allocations_are_told_to_end() =>
        Assert.Equal(JobStatus.Running, JobStatuses.Of(Service with { Stop = true }, [Running], []));

    [Theory]
    [InlineData(EvalStatus.Blocked)]
    [InlineData(EvalStatus.Pending)]
    public void A_job_that_waits_for_room_or_a_decision_is_pending(string status) =>
        Assert.Equal(JobStatus.Pending, JobStatuses.Of(Service, [Ended], [new() { Status = status }]));

    [Fact]
    public void A_job_of_which_all_has_ended_is_dead() => Assert.Equal(JobStatus.Dead, JobStatuses.Of(Service, [Ended], [new() { Status = EvalStatus.Complete }]));

    [Fact]
    public void A_stopped_job_without_allocations_is_dead() => Assert.Equal(JobStatus.Dead, JobStatuses.Of(Service with { Stop = true }, [], []));

    [Fact]
    public void A_system_job_is_running_even_without_nodes() => Assert.Equal(JobStatus.Running, JobStatuses.Of(Given.Job("agent", JobType.System), [], []));

    [Fact]
    public void A_periodic_job_is_running_until_it_is_stopped()
    {
        var periodic = Given.Job("backup", JobType.Batch) with { Periodic = new() };
        Assert.Equal(JobStatus.Running, JobStatuses.Of(periodic, [], []));
        Assert.Equal(JobStatus.Dead, JobStatuses.Of(periodic with { Stop = true }, [], []));
    }
}
