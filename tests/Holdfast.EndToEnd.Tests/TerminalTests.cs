using System.Diagnostics;
using System.Text;

namespace Holdfast.EndToEnd.Tests;

/// <summary>The command line on a terminal, which util-linux's script gives it.</summary>
public class TerminalTests(SharedAgent shared) : IClassFixture<SharedAgent>
{
    private RunningAgent Agent => shared.Agent;

    [Fact]
    public async Task Keys_reach_the_shell_in_a_task_one_by_one_and_Ctrl_C_interrupts_there_only()
    {
        await Agent.RunJob("""
            job "shell" {
              group "g" {
                task "t" {
                  driver = "raw_exec"
                  config {
                    command = "sleep"
                    args    = ["600"]
                  }
                }
              }
            }
            """);
        var start = new ProcessStartInfo("script", ["-qec", $"{Executable.Path} alloc exec -address {Agent.Address} -i -t -job shell env PS1=ready: sh", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var seen = new StringBuilder();
        await Type("", "ready:");
        await Type("echo one$((1+1))\r", "one2");
        await Type("sleep 100\r", "sleep 100");
        await Type("\u0003", "^C");
        await Type("echo two$((1+1))\r", "two2");
        await Type("exit 5\r", "exit 5");
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(5, process.ExitCode);
        // Once, by the terminal of the task; the console's own line editing would echo each line again.
        Assert.Equal(2, seen.ToString().Split("echo one").Length);

        async Task Type(string keys, string until)
        {
            await process.StandardInput.WriteAsync(keys.AsMemory(), limit.Token);
            await process.StandardInput.FlushAsync(limit.Token);
            var buffer = new char[1024];
            while (!seen.ToString().Contains(until, StringComparison.Ordinal))
            {
                var read = await process.StandardOutput.ReadAsync(buffer, limit.Token);
                Assert.True(read > 0, $"the session ended before it showed {until}: {seen}");
                seen.Append(buffer, 0, read);
            }
        }
    }
}
