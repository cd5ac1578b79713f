using Holdfast.Agent.Native;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Tests.Processes;

public class ProcessWatchTests
{
    /// <summary>
    /// A process that is just being spawned has copies of the agent's descriptors, so that closing one does not end its registration: its event
    /// was taken for the next process whose descriptor had the same number.
    /// </summary>
    [Fact]
    public async Task No_process_is_told_to_have_ended_while_others_that_start_and_end_at_once_do()
    {
        using var watch = new ProcessWatch();
        var early = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => EarlyEndsAsync(watch))));
        Assert.Equal(0, early.Sum());
    }

    private static async Task<int> EarlyEndsAsync(ProcessWatch watch)
    {
        var early = 0;
        for (var i = 0; i < 150; i++)
        {
            var pids = Enumerable.Range(0, 3).Select(_ => Spawn()).ToArray();
            var ends = pids.Select(async pid =>
            {
                await watch.ExitOf(pid);
                if (ProcessStat.Read(pid) is { IsZombie: false }) Interlocked.Increment(ref early);
            });
            await Task.WhenAll(ends).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
        return early;
    }

    private static int Spawn()
    {
        var (pid, error) = Spawning.Start(new("/bin/sh", ["sh", "-c", "exec true"], [], "/", []));
        Assert.Equal(0, error);
        return pid;
    }
}
