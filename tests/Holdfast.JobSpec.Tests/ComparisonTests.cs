using Holdfast.JobSpec.Canonical;
using Holdfast.Model.Jobs.Comparison;

namespace Holdfast.JobSpec.Tests;

public class ComparisonTests
{
    private static readonly Job Before = new Job
    {
        ID = "j",
        TaskGroups =
        [
            new()
            {
                Name = "g",
                Count = 2,
                Networks = [new() { DynamicPorts = [new() { Label = "http" }] }],
                Services = [new() { Name = "web", PortLabel = "http" }],
                Tasks = [new() { Name = "t", Driver = "exec", Config = new("{\"command\":\"a\"}"), Meta = ValueMap<string>.Empty.With("k", "v") }],
            },
        ],
    }.Canonicalize();

    public static TheoryData<string> InPlace() => [.. InPlaceChanges.Keys];

    public static TheoryData<string> Destructive() => [.. DestructiveChanges.Keys];

    private static Dictionary<string, Func<Job, Job>> InPlaceChanges { get; } = new()
    {
        ["count"] = job => Group(job, group => group with { Count = 3 }),
        ["priority"] = job => job with { Priority = 70 },
        ["constraint"] = job => job with { Constraints = [new() { LTarget = "a", Operand = "=", RTarget = "b" }] },
        ["service tags"] = job => Group(job, group => group with { Services = [group.Services![0] with { Tags = ["x"] }] }),
        ["check"] = job => Group(job, group => group with { Services = [group.Services![0] with { Checks = [new() { Type = "tcp" }] }] }),
        ["restart"] = job => Group(job, group => group with { RestartPolicy = group.RestartPolicy! with { Attempts = 9 } }),
        ["update"] = job => Group(job, group => group with { Update = group.Update! with { Canary = 1 } }),
        ["kill_timeout"] = job => Task(job, task => task with { KillTimeout = Duration.FromSeconds(9) }),
        ["logs"] = job => Task(job, task => task with { LogConfig = new() { MaxFiles = 2 } }),
        ["scaling"] = job => Group(job, group => group with { Scaling = new() { Max = 5 } }),
        ["stop"] = job => job with { Stop = true },
    };

    private static Dictionary<string, Func<Job, Job>> DestructiveChanges { get; } = new()
    {
        ["task \"t\" > driver"] = job => Task(job, task => task with { Driver = "docker" }),
        ["task \"t\" > user"] = job => Task(job, task => task with { User = "u" }),
        ["task \"t\" > config"] = job => Task(job, task => task with { Config = new("{\"command\":\"b\"}") }),
        ["task \"t\" > env"] = job => Task(job, task => task with { Env = ValueMap<string>.Empty.With("A", "1") }),
        ["task \"t\" > meta"] = job => job with { Meta = ValueMap<string>.Empty.With("owner", "x") },
        ["task \"t\" > resources"] = job => Task(job, task => task with { Resources = task.Resources! with { MemoryMB = 500 } }),
        ["task \"t\" > artifact"] = job => Task(job, task => task with { Artifacts = [new() { GetterSource = "x" }] }),
        ["task \"t\" > template"] = job => Task(job, task => task with { Templates = [new() { EmbeddedTmpl = "x" }] }),
        ["task \"t\" > volume_mount"] = job => Task(job, task => task with { VolumeMounts = [new() { Volume = "v" }] }),
        ["task \"t\" > vault"] = job => Task(job, task => task with { Vault = new() { Role = "r" } }),
        ["task \"t\" > identity"] = job => Task(job, task => task with { Identity = new() { Env = true } }),
        ["network"] = job => Group(job, group => group with { Networks = [new() { DynamicPorts = [new() { Label = "other" }] }] }),
        ["volume"] = job => Group(job, group => group with { Volumes = ValueMap<VolumeRequest>.Empty.With("v", new() { Source = "s" }) }),
        ["ephemeral_disk"] = job => Group(job, group => group with { EphemeralDisk = new() { SizeMB = 900 } }),
        ["spread"] = job => job with { Spreads = [new() { Attribute = "a" }] },
        ["affinity"] = job => Group(job, group => group with { Affinities = [new() { LTarget = "a" }] }),
        ["tasks"] = job => Group(job, group => group with { Tasks = group.Tasks!.Add(new() { Name = "u" }) }),
        ["service connect"] = job => Group(job, group => group with { Services = [group.Services![0] with { Connect = new() { Native = true } }] }),
    };

    [Theory]
    [MemberData(nameof(InPlace))]
    public void What_running_allocations_can_follow_is_changed_in_place(string change)
    {
        var after = InPlaceChanges[change](Before);
        Assert.True(JobComparison.SpecChanged(Before, after));
        Assert.Equal(new(TaskGroupChange.InPlace, []), TaskGroupComparison.Compare(Before, after, "g"));
    }

    [Theory]
    [MemberData(nameof(Destructive))]
    public void What_a_process_was_started_with_forces_replacement_and_is_named(string change)
    {
        var after = DestructiveChanges[change](Before);
        Assert.Equal(new(TaskGroupChange.Destructive, [change]), TaskGroupComparison.Compare(Before, after, "g"));
    }

    [Fact]
    public void What_servers_keep_about_a_job_is_no_change()
    {
        var after = Before with { Status = "running", Version = 7, ModifyIndex = 3, JobModifyIndex = 2, CreateIndex = 1, SubmitTime = 9, Stable = true, VersionTag = new() { Name = "v1" } };
        Assert.False(JobComparison.SpecChanged(Before, after));
        Assert.Equal(TaskGroupChange.None, TaskGroupComparison.Compare(Before, after, "g").Change);
    }

    [Fact]
    public void A_group_that_one_version_lacks_is_a_destructive_difference() =>
        Assert.Equal(TaskGroupChange.Destructive, TaskGroupComparison.Compare(Before, Before with { TaskGroups = [] }, "g").Change);

    [Fact]
    public void Another_group_does_not_matter_to_this_one()
    {
        var after = Before with { TaskGroups = Before.TaskGroups!.Add(new() { Name = "h" }) };
        Assert.Equal(TaskGroupChange.InPlace, TaskGroupComparison.Compare(Before, after, "g").Change);
    }

    private static Job Group(Job job, Func<TaskGroup, TaskGroup> change) => job with { TaskGroups = [change(job.TaskGroups![0])] };

    private static Job Task(Job job, Func<JobTask, JobTask> change) => Group(job, group => group with { Tasks = [change(group.Tasks![0])] });
}
