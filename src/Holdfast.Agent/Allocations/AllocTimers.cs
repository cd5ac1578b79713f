using Holdfast.Agent.Tasks;

namespace Holdfast.Agent.Allocations;

/// <summary>What happens to an allocation by the passing of time: its health within a deployment is decided, and it may run too long.</summary>
internal sealed class AllocTimers(AllocRunner runner, Wake look, TimeProvider clock)
{
    private DateTimeOffset _begun = clock.GetUtcNow();
    private string _deployment = runner.Alloc.DeploymentID;

    internal async Task RunAsync(CancellationToken cancellation)
    {
        while (!runner.IsOver)
        {
            DateTimeOffset?[] next = [DecideHealth(), EndWhenTooLong()];
            var wait = next.Min() is { } at ? at - clock.GetUtcNow() : Timeout.InfiniteTimeSpan;
            await WaitAsync(wait, cancellation).ConfigureAwait(false);
        }
        DecideHealth();
    }

    private DateTimeOffset? DecideHealth()
    {
        // An update in place makes the allocation part of another deployment, whose time begins then.
        if (runner.Alloc.DeploymentID != _deployment) (_begun, _deployment) = (clock.GetUtcNow(), runner.Alloc.DeploymentID);
        if (runner.Alloc.DeploymentID.Length == 0 || runner.Alloc.DeploymentStatus?.Healthy is not null) return null;
        var health = DeploymentHealth.Of(runner.Group, runner.States(), _begun, clock.GetUtcNow());
        if (health.Healthy is { } decided) runner.SetHealth(decided);
        return health.LookAgain;
    }

    private DateTimeOffset? EndWhenTooLong()
    {
        if (runner.Group.MaxRunDuration is not { Nanoseconds: > 0 } limit) return null;
        // From the placement, since restarts of tasks must not give more time.
        var deadline = DateTimeOffset.FromUnixTimeMilliseconds(runner.Alloc.CreateTime / 1_000_000) + limit.ToTimeSpan();
        if (clock.GetUtcNow() < deadline) return deadline;
        foreach (var task in runner.Tasks.Values) task.End(TaskEvents.RanTooLong(limit));
        return null;
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var time = wait == Timeout.InfiniteTimeSpan ? Task.Delay(wait, timer.Token) : Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, clock, timer.Token);
        var changed = look.WaitAsync(timer.Token);
        await Task.WhenAny(time, changed).ConfigureAwait(false);
        await timer.CancelAsync().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
    }
}
