using Holdfast.Control.Runtime;
using Holdfast.Store;
using Holdfast.Store.Memory;
using Holdfast.Store.Tables;
using Holdfast.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Holdfast.Control.Tests.Runtime;

public class ControllerLoopTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_controller_runs_at_once_on_change_and_when_it_is_due()
    {
        var time = new VirtualTime();
        await using var store = new MemoryStore(time);
        await using var replica = await Replica.StartAsync(store, Schema.Tables, time, Ct);
        using var controller = new Counting(time);
        using var stop = new CancellationTokenSource();
        var running = new ControllerLoop(controller, replica, time, NullLogger.Instance).RunAsync(stop.Token);

        await controller.RanAsync(1);
        await new Database(store, replica).WriteAsync(new WriteBatch().Put(Schema.Jobs, new Job { ID = "x" }), Ct);
        await controller.RanAsync(2);
        // The timer of the wait before may still be there, so that one step could come too early for the new one.
        await controller.RanAsync(3, step: () => time.Advance(TimeSpan.FromSeconds(5)));
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_failure_is_told_and_tried_again_later()
    {
        var time = new VirtualTime();
        await using var store = new MemoryStore(time);
        await using var replica = await Replica.StartAsync(store, Schema.Tables, time, Ct);
        using var controller = new Counting(time) { Failures = 2 };
        using var stop = new CancellationTokenSource();
        var loop = new ControllerLoop(controller, replica, time, NullLogger.Instance);
        var running = loop.RunAsync(stop.Token);

        await controller.RanAsync(1);
        await WaitForTimerAsync(time);
        Assert.Equal(("no disk", 1), (loop.Status.Sentence, loop.Status.Failures));
        time.Advance(TimeSpan.FromSeconds(1));
        await controller.RanAsync(2);
        await WaitForTimerAsync(time);
        time.Advance(TimeSpan.FromSeconds(1));
        await controller.RanAsync(3);
        await WaitForTimerAsync(time);
        Assert.Equal(("ran", 0), (loop.Status.Sentence, loop.Status.Failures));
        await stop.CancelAsync();
        await running;
    }

    private static async Task WaitForTimerAsync(VirtualTime time)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(Deadline);
        while (time.PendingTimers == 0) await Task.Delay(1, limit.Token);
    }

    private sealed class Counting(TimeProvider time) : IController, IDisposable
    {
        private readonly SemaphoreSlim _ran = new(0);
        private int _runs;

        public int Failures { get; init; }

        public string Name => "counting";

        public IReadOnlyList<Table> Reads { get; } = [Schema.Jobs];

        public IReadOnlyList<Table> Writes { get; } = [];

        public TimeSpan Sweep => TimeSpan.FromHours(1);

        public ValueTask<ControllerReport> RunAsync(CancellationToken ct)
        {
            _runs++;
            _ran.Release();
            return _runs <= Failures ? throw new IOException("no disk") : new(new ControllerReport("ran", time.GetUtcNow() + TimeSpan.FromSeconds(5)));
        }

        public void Dispose() => _ran.Dispose();

        public async Task RanAsync(int times)
        {
            while (_runs < times) Assert.True(await _ran.WaitAsync(Deadline, Ct), $"the controller did not run {times} times");
        }

        public async Task RanAsync(int times, Action step)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            limit.CancelAfter(Deadline);
            while (_runs < times)
            {
                step();
                await Task.Delay(1, limit.Token);
            }
        }
    }
}
