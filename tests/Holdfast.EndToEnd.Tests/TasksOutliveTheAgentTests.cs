using System.Text.Json;

namespace Holdfast.EndToEnd.Tests;

public class TasksOutliveTheAgentTests
{
    private const string Job = """
        job "survivors" {
          type = "service"
          group "long" {
            task "sleeper" {
              driver = "raw_exec"
              config {
                command = "/bin/sh"
                args    = ["-c", "echo $$ > ${NOMAD_TASK_DIR}/pid; while true; do date +%N; sleep 0.2; done"]
              }
              resources { memory = 20 }
            }
          }
          group "short" {
            restart { attempts = 0 }
            reschedule {
              attempts  = 0
              unlimited = false
            }
            task "exits" {
              driver = "raw_exec"
              config {
                command = "/bin/sh"
                args    = ["-c", "while [ ! -e ${NOMAD_TASK_DIR}/go ]; do sleep 0.05; done; echo goodbye; exit 42"]
              }
              resources { memory = 20 }
            }
          }
        }
        """;

    [Fact]
    public async Task After_kill_9_and_a_new_start_tasks_have_their_pids_and_an_exit_meanwhile_has_its_code()
    {
        await using var agent = await RunningAgent.Start();
        await agent.RunJob(Job);
        var sleeper = await Running(agent, "long");
        var exits = await Running(agent, "short");
        var pidFile = Path.Combine(agent.DataDir, "alloc", sleeper, "sleeper", "local", "pid");
        var pid = await Eventually.Get("the task's pid file", async () => File.Exists(pidFile) ? (await File.ReadAllTextAsync(pidFile)).Trim() : null);

        await agent.Kill();
        await File.WriteAllTextAsync(Path.Combine(agent.DataDir, "alloc", exits, "exits", "local", "go"), "");
        var log = Path.Combine(agent.DataDir, "alloc", exits, "alloc", "logs", "exits.stdout.0");
        await Eventually.True("the short task's last words", async () => (await File.ReadAllTextAsync(log)).Contains("goodbye", StringComparison.Ordinal));
        await agent.Restart();

        var failed = await Eventually.Get("the short task reported dead", async () =>
        {
            var state = (await agent.Get($"/v1/allocation/{exits}")).GetProperty("TaskStates").GetProperty("exits");
            return state.GetProperty("State").GetString() == "dead" ? (object)state : null;
        });
        var terminated = ((JsonElement)failed).GetProperty("Events").EnumerateArray().Last(e => e.GetProperty("Type").GetString() == "Terminated");
        Assert.Equal(42, terminated.GetProperty("ExitCode").GetInt32());
        Assert.True(Directory.Exists($"/proc/{pid}"));
        var states = (await agent.Get($"/v1/allocation/{sleeper}")).GetProperty("TaskStates").GetProperty("sleeper");
        Assert.Equal("running", states.GetProperty("State").GetString());
        Assert.Equal(0, states.GetProperty("Restarts").GetInt32());
        Assert.Single(states.GetProperty("Events").EnumerateArray(), e => e.GetProperty("Type").GetString() == "Started");
    }

    private static async Task<string> Running(RunningAgent agent, string group) =>
        await Eventually.Get($"a running allocation of {group}", async () =>
            (await agent.Allocations("survivors")).Where(alloc => alloc.GetProperty("TaskGroup").GetString() == group
                && alloc.GetProperty("ClientStatus").GetString() == "running").Select(alloc => alloc.GetProperty("ID").GetString()).FirstOrDefault());
}
