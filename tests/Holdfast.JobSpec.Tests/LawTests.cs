using System.Text.Json;
using Holdfast.JobSpec.Canonical;
using Holdfast.JobSpec.Json;
using Holdfast.JobSpec.Tests.Support;
using Holdfast.Model.Jobs.Comparison;

namespace Holdfast.JobSpec.Tests;

/// <summary>What holds for every job file that is read.</summary>
public class LawTests
{
    public static TheoryData<string> Files() => CaseTests.Good();

    [Theory]
    [MemberData(nameof(Files))]
    public void Making_a_canonical_job_canonical_changes_nothing(string path)
    {
        var job = new Case(path).Check().Job!;
        Assert.Equal(job, job.Canonicalize());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_job_written_as_JSON_reads_back_the_same(string path)
    {
        var job = new Case(path).Check().Job!;
        var (again, diagnostics) = JobFile.Parse(JobJson.Wrapped(job), "job.json");
        Assert.Empty(diagnostics);
        Assert.Equal(job, again);
        Assert.Equal(job, JsonSerializer.Deserialize(JsonSerializer.Serialize(job, ModelJson.Compact.Job), ModelJson.Compact.Job));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Reading_a_file_again_is_no_change_of_the_job(string path)
    {
        var first = new Case(path).Check().Job!;
        var stored = first with { Version = 3, Status = "running", SubmitTime = 5, CreateIndex = 7, ModifyIndex = 9, JobModifyIndex = 8, Stable = true };
        Assert.False(JobComparison.SpecChanged(stored, new Case(path).Check().Job!));
        Assert.All(first.TaskGroups!, group => Assert.Equal(TaskGroupChange.None, TaskGroupComparison.Compare(stored, first, group.Name).Change));
    }
}
