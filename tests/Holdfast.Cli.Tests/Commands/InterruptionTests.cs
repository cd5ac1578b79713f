using Microsoft.AspNetCore.Http;

namespace Holdfast.Cli.Tests.Commands;

/// <summary>Ctrl-C ends the watching, not what is watched.</summary>
public class InterruptionTests
{
    private const string Job = """
        job "web" {
          group "g" {
            task "t" {
              driver = "raw_exec"
              config {
                command = "/bin/true"
              }
            }
          }
        }
        """;

    [Fact]
    public async Task Watching_a_job_start_ends_with_a_word_that_the_job_goes_on()
    {
        using var interrupt = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var asked = 0;
        await using var agent = await FakeAgent.Start(
            [new("PUT /v1/jobs", 200, """{"EvalID": "e1d2c3b4-a596-4877-9669-5a4b3c2d1e0f"}""")],
            async context =>
            {
                if (++asked == 3) await interrupt.CancelAsync();
                await context.Response.WriteAsync("""{"ID": "e1d2c3b4-a596-4877-9669-5a4b3c2d1e0f", "Status": "pending", "JobID": "web"}""");
            });
        var run = await CommandRun.Of(["job", "run", "-"], agent, Job, cancellation: interrupt.Token);
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Monitoring evaluation \"e1d2c3b4\"", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("No longer watching; the job goes on all the same\n", run.Output, StringComparison.Ordinal);
        Assert.Single(agent.Sent);
    }
}
