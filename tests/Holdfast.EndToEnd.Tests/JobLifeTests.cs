namespace Holdfast.EndToEnd.Tests;

/// <summary>Jobs from file to processes and back, by the command line, on one real agent.</summary>
public class JobLifeTests(SharedAgent shared) : IClassFixture<SharedAgent>
{
    private RunningAgent Agent => shared.Agent;

    [Fact]
    public async Task A_service_runs_as_many_copies_as_asked_grows_shrinks_and_stops()
    {
        await Agent.RunJob(Echo("grow", count: 2));
        await Running("grow", 2);
        await Agent.RunJob(Echo("grow", count: 4));
        await Running("grow", 4);
        await Agent.RunJob(Echo("grow", count: 1));
        await Running("grow", 1);
        (await Agent.Run("job", "stop", "-yes", "grow")).Succeeded();
        await Running("grow", 0);
        Assert.Equal("dead", (await Agent.Get("/v1/job/grow")).GetProperty("Status").GetString());
        (await Agent.Run("job", "stop", "-yes", "-purge", "grow")).Succeeded();
        Assert.Equal(1, (await Agent.Run("job", "status", "grow")).ExitCode);
    }

    [Fact]
    public async Task A_changed_program_replaces_its_tasks_and_a_changed_count_does_not()
    {
        await Agent.RunJob(Echo("change", count: 1));
        var first = await Running("change", 1);
        await Agent.RunJob(Echo("change", count: 2));
        var second = await Running("change", 2);
        Assert.Contains(first[0], second);
        await Agent.RunJob(Echo("change", count: 2, words: "other words"));
        await Eventually.True("both copies replaced", async () => !(await Running("change", 2)).Intersect(second).Any());
    }

    [Fact]
    public async Task Copies_get_ports_of_their_own_and_answer_on_them()
    {
        await Agent.RunJob($$"""
            job "ports" {
              group "web" {
                count = 2
                network { port "http" {} }
                task "server" {
                  driver = "raw_exec"
                  config {
                    command = "{{Executable.Path}}"
                    args    = ["whoami"]
                  }
                  resources { memory = 100 }
                }
              }
            }
            """);
        var ids = await Running("ports", 2);
        var ports = new HashSet<int>();
        foreach (var id in ids)
        {
            var port = (await Agent.Get($"/v1/allocation/{id}")).GetProperty("AllocatedResources").GetProperty("Shared").GetProperty("Ports")[0].GetProperty("Value").GetInt32();
            ports.Add(port);
            await Eventually.True($"allocation {id} answering at {port}", async () =>
                (await Agent.Http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"))).Contains(id, StringComparison.Ordinal));
        }
        Assert.Equal(2, ports.Count);
    }

    [Fact]
    public async Task A_replacement_with_the_same_static_port_waits_for_its_predecessor()
    {
        var port = RunningAgent.FreePort();
        string Job(string greeting) => $$"""
            job "static" {
              group "web" {
                network {
                  port "http" { static = {{port}} }
                }
                task "server" {
                  driver = "raw_exec"
                  config {
                    command = "{{Executable.Path}}"
                    args    = ["whoami"]
                  }
                  env { GREETING = "{{greeting}}" }
                  resources { memory = 100 }
                }
              }
            }
            """;
        await Agent.RunJob(Job("one"));
        var first = (await Running("static", 1))[0];
        await Agent.RunJob(Job("two"));
        var second = await Eventually.Get("a replacement", async () => (await Running("static", 1))[0] is var id && id != first ? id : null);
        await Eventually.True("the replacement answering", async () =>
            (await Agent.Http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"))).Contains(second, StringComparison.Ordinal));
        Assert.Equal(0, (await Agent.Get($"/v1/allocation/{second}")).GetProperty("TaskStates").GetProperty("server").GetProperty("Restarts").GetInt32());
    }

    [Fact]
    public async Task A_batch_job_runs_to_its_end_and_its_log_can_be_read()
    {
        await Agent.RunJob("""
            job "once" {
              type = "batch"
              group "g" {
                task "t" {
                  driver = "raw_exec"
                  config {
                    command = "/bin/sh"
                    args    = ["-c", "echo out of $NOMAD_TASK_NAME; echo err of $NOMAD_JOB_ID >&2"]
                  }
                }
              }
            }
            """);
        await Eventually.True("the job dead", async () => (await Agent.Get("/v1/job/once")).GetProperty("Status").GetString() == "dead");
        var id = (await Agent.Allocations("once"))[0].GetProperty("ID").GetString()!;
        Assert.Equal("complete", (await Agent.Get($"/v1/allocation/{id}")).GetProperty("ClientStatus").GetString());
        Assert.Equal("out of t\n", (await Agent.Run("alloc", "logs", id[..8])).Succeeded().Output);
        Assert.Equal("err of once\n", (await Agent.Run("alloc", "logs", "-stderr", id[..8])).Succeeded().Output);
    }

    [Fact]
    public async Task A_system_job_runs_once_on_the_node()
    {
        await Agent.RunJob(Echo("everywhere", count: 1, type: "system"));
        Assert.Single(await Running("everywhere", 1));
    }

    [Fact]
    public async Task A_failing_task_is_restarted_by_its_policy_and_then_failed()
    {
        await Agent.RunJob("""
            job "fails" {
              group "g" {
                restart {
                  attempts = 2
                  interval = "10m"
                  delay    = "100ms"
                  mode     = "fail"
                }
                reschedule {
                  attempts  = 0
                  unlimited = false
                }
                task "t" {
                  driver = "raw_exec"
                  config {
                    command = "/bin/sh"
                    args    = ["-c", "exit 7"]
                  }
                }
              }
            }
            """, "-detach");
        await Eventually.True("the allocation failed", async () =>
            (await Agent.Allocations("fails")).Any(alloc => alloc.GetProperty("ClientStatus").GetString() == "failed"));
        var state = (await Agent.Get($"/v1/allocation/{(await Agent.Allocations("fails"))[0].GetProperty("ID").GetString()}")).GetProperty("TaskStates").GetProperty("t");
        Assert.Equal(2, state.GetProperty("Restarts").GetInt32());
        Assert.True(state.GetProperty("Failed").GetBoolean());
        Assert.All(state.GetProperty("Events").EnumerateArray().Where(e => e.GetProperty("Type").GetString() == "Terminated"), e => Assert.Equal(7, e.GetProperty("ExitCode").GetInt32()));
    }

    [Fact]
    public async Task What_does_not_fit_says_why_and_runs_once_there_is_room()
    {
        var node = (await Agent.Get("/v1/nodes"))[0].GetProperty("ID").GetString();
        var all = (await Agent.Get($"/v1/node/{node}")).GetProperty("NodeResources").GetProperty("Memory").GetProperty("MemoryMB").GetInt64();
        await Agent.RunJob(Echo("first", count: 1, memory: all * 2 / 3), "-detach");
        await Running("first", 1);
        var file = Path.Combine(Agent.Folder, "second.nomad.hcl");
        await File.WriteAllTextAsync(file, Echo("second", count: 1, memory: all * 2 / 3));
        var run = await Agent.Run("job", "run", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("memory", run.Output, StringComparison.OrdinalIgnoreCase);
        (await Agent.Run("job", "stop", "-yes", "first")).Succeeded();
        await Running("second", 1);
        (await Agent.Run("job", "stop", "-yes", "second")).Succeeded();
    }

    [Fact]
    public async Task A_command_runs_inside_a_task_and_its_exit_code_comes_through()
    {
        await Agent.RunJob(Echo("inside", count: 1));
        var id = (await Running("inside", 1))[0];
        var run = await Agent.Run("alloc", "exec", "-i=false", "-t=false", id, "/bin/sh", "-c", "echo in $NOMAD_ALLOC_NAME; exit 3");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal("in inside.g[0]\n", run.Output);
        (await Agent.Run("alloc", "restart", id)).Succeeded();
        await Eventually.True("one restart", async () => (await Agent.Get($"/v1/allocation/{id}")).GetProperty("TaskStates").GetProperty("t").GetProperty("Restarts").GetInt32() == 1);
        (await Agent.Run("alloc", "signal", "-s", "SIGTERM", id)).Succeeded();
        (await Agent.Run("alloc", "fs", id, "alloc/logs")).Succeeded();
        (await Agent.Run("alloc", "stop", id)).Succeeded();
        await Eventually.True("another copy", async () => (await Running("inside", 1))[0] != id);
    }

    private async Task<IReadOnlyList<string>> Running(string job, int copies) =>
        await Eventually.Get($"{copies} running copies of {job}", async () =>
        {
            var running = (await Agent.Allocations(job)).Where(alloc => alloc.GetProperty("ClientStatus").GetString() == "running" && alloc.GetProperty("DesiredStatus").GetString() == "run")
                .Select(alloc => alloc.GetProperty("ID").GetString()!).ToList();
            return running.Count == copies ? running : null;
        });

    private static string Echo(string id, int count, string words = "hello", string type = "service", long memory = 20) => $$"""
        job "{{id}}" {
          type = "{{type}}"
          group "g" {
            count = {{count}}
            task "t" {
              driver = "raw_exec"
              config {
                command = "/bin/sh"
                args    = ["-c", "echo {{words}}; exec sleep 600"]
              }
              resources {
                cpu    = 20
                memory = {{memory}}
              }
            }
          }
        }
        """;
}
