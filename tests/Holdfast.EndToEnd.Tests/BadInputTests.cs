namespace Holdfast.EndToEnd.Tests;

/// <summary>What people get wrong, told to the real executable: the error says where and what to do, and nothing is lost.</summary>
public class BadInputTests(SharedAgent shared) : IClassFixture<SharedAgent>
{
    private RunningAgent Agent => shared.Agent;

    [Fact]
    public async Task A_malformed_job_file_is_shown_with_line_and_excerpt_and_all_its_faults()
    {
        var file = await Write("bad.nomad.hcl", """
            job "x" {
              group "g" {
                cuont = 2
                task "t" {
                  driver = "raw_exec"
                  config { command = }
                }
              }
            }
            """);
        var run = await Agent.Run("job", "run", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("bad.nomad.hcl:6", run.Error, StringComparison.Ordinal);
        Assert.Contains("config { command = }", run.Error, StringComparison.Ordinal);
        Assert.Contains("^", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_argument_is_met_with_the_right_one()
    {
        var file = await Write("misspelt.nomad.hcl", """
            job "x" {
              group "g" {
                cuont = 2
                task "t" {
                  driver = "raw_exec"
                  config { command = "true" }
                }
              }
            }
            """);
        var run = await Agent.Run("job", "validate", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("misspelt.nomad.hcl:3", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"count\"?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_of_the_wrong_type_or_name_is_told_by_name()
    {
        var file = await Write("variables.nomad.hcl", """
            variable "copies" { type = number }
            job "x" {
              group "g" {
                count = var.copies
                task "t" {
                  driver = "raw_exec"
                  config { command = "true" }
                }
              }
            }
            """);
        var missing = await Agent.Run("job", "run", file);
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("copies", missing.Error, StringComparison.Ordinal);
        Assert.Contains("-var", missing.Error, StringComparison.Ordinal);
        var wrong = await Agent.Run("job", "run", "-var", "copies=many", file);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("number", wrong.Error, StringComparison.Ordinal);
        var unknown = await Agent.Run("job", "run", "-var", "copies=1", "-var", "copeis=2", file);
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("copeis", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_JSON_body_is_answered_with_the_place_and_the_agent_goes_on()
    {
        using var body = new StringContent("{\"Job\": {\"ID\": \"x\", \"Priority\": \"high\"}}");
        using var answer = await Agent.Http.PostAsync(new Uri($"{Agent.Address}/v1/jobs"), body);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("Priority", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("ready", (await Agent.Get("/v1/nodes"))[0].GetProperty("Status").GetString());
    }

    [Fact]
    public async Task An_unknown_job_is_named()
    {
        var run = await Agent.Run("job", "status", "nosuchjob");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nosuchjob", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ambiguous_prefix_lists_what_it_could_mean()
    {
        await Agent.RunJob(Sleeper("twin-one"));
        await Agent.RunJob(Sleeper("twin-two"));
        var run = await Agent.Run("job", "stop", "-yes", "twin");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("twin-one", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("twin-two", run.Output + run.Error, StringComparison.Ordinal);
        Assert.False((await Agent.Get("/v1/job/twin-one")).GetProperty("Stop").GetBoolean());
    }

    [Fact]
    public async Task A_missing_program_is_a_driver_failure_that_names_it()
    {
        await Agent.RunJob(Sleeper("absent", "/no/such/program"), "-detach");
        await Eventually.True("an event that names the program", async () =>
            (await Agent.Allocations("absent")).Any(alloc => alloc.GetProperty("TaskStates").ToString().Contains("/no/such/program", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task No_agent_at_the_address_says_how_to_start_one()
    {
        var run = await CommandRun.Of(["job", "status", "-address", $"http://127.0.0.1:{RunningAgent.FreePort()}"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("holdfast agent -dev", run.Error, StringComparison.Ordinal);
    }

    private async Task<string> Write(string name, string text)
    {
        var file = Path.Combine(Agent.Folder, name);
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    internal static string Sleeper(string id, string command = "/bin/sleep") => $$"""
        job "{{id}}" {
          group "g" {
            task "t" {
              driver = "raw_exec"
              config {
                command = "{{command}}"
                args    = ["600"]
              }
              resources {
                cpu    = 20
                memory = 20
              }
            }
          }
        }
        """;
}
