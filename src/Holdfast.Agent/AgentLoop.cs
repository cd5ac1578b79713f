using Microsoft.Extensions.Logging;

namespace Holdfast.Agent;

/// <summary>Something that the agent does for ever. A failure of its surroundings is reported and followed by another try after a while; the other loops go on.</summary>
internal sealed class AgentLoop(string name, Func<CancellationToken, Task> run, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    internal async Task RunAsync(CancellationToken cancellation)
    {
        await Task.Yield();
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await run(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The agent's loop \"{Name}\" failed and is tried again in {Pause}", name, Pause);
            }
            await Task.Delay(Pause, clock, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        }
    }
}
