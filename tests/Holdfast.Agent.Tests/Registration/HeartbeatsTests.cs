using Holdfast.Agent.Registration;
using Holdfast.Agent.Tests.Support;
using Holdfast.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Holdfast.Agent.Tests.Registration;

public class HeartbeatsTests
{
    private readonly FakeServers _servers = new();
    private readonly VirtualTime _time = new();
    private Node _node = new() { ID = "n", Name = "first" };

    [Fact]
    public async Task A_node_registers_beats_at_half_its_time_and_registers_again_when_it_has_changed()
    {
        using var stop = new CancellationTokenSource();
        var beats = new Heartbeats(_servers, () => _node, _time, NullLogger.Instance);
        var running = beats.RunAsync(stop.Token);
        await beats.Registered;
        Assert.Equal("first", _servers.Registered!.Name);
        _node = _node with { Name = "second" };
        await TickAsync(TimeSpan.FromSeconds(5));
        await Eventually.True(() => _servers.Registered!.Name == "second");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Without_an_answer_it_tries_again_every_second()
    {
        using var stop = new CancellationTokenSource();
        _servers.Unreachable = true;
        var beats = new Heartbeats(_servers, () => _node, _time, NullLogger.Instance);
        var running = beats.RunAsync(stop.Token);
        var begun = beats.LastAnswer;
        await TickAsync(TimeSpan.FromSeconds(1));
        Assert.Null(_servers.Registered);
        _servers.Unreachable = false;
        await TickAsync(TimeSpan.FromSeconds(1));
        await beats.Registered;
        Assert.Equal(begun + TimeSpan.FromSeconds(2), beats.LastAnswer);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private async Task TickAsync(TimeSpan by)
    {
        await Eventually.True(() => _time.PendingTimers == 1);
        _time.Advance(by);
    }
}
