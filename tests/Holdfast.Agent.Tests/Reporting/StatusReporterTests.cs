using Holdfast.Agent.Reporting;
using Holdfast.Agent.Tests.Support;
using Holdfast.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Holdfast.Agent.Tests.Reporting;

public class StatusReporterTests
{
    private readonly FakeServers _servers = new();
    private readonly VirtualTime _time = new();
    private readonly StatusReporter _reporter;

    public StatusReporterTests() => _reporter = new(_servers, "node", _time, NullLogger.Instance);

    [Fact]
    public async Task The_first_change_is_told_at_once_and_those_of_the_next_moment_together()
    {
        using var stop = new CancellationTokenSource();
        var running = _reporter.RunAsync(stop.Token);
        _reporter.Changed("a", () => Report("a", AllocClientStatus.Pending));
        await Eventually.True(() => _servers.Reports == 1 && _time.PendingTimers == 1);
        foreach (var id in new[] { "b", "c", "a" }) _reporter.Changed(id, () => Report(id, AllocClientStatus.Running));
        Assert.Null(_servers.Reported("b"));
        _time.Advance(TimeSpan.FromMilliseconds(200));
        await Eventually.True(() => _servers.Reports == 2 && _servers.Reported("a")!.ClientStatus == AllocClientStatus.Running && _servers.Reported("c") is not null);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task What_the_servers_did_not_take_is_told_later_in_its_newest_form()
    {
        _servers.Unreachable = true;
        _reporter.Changed("a", () => Report("a", AllocClientStatus.Running));
        Assert.False(await _reporter.SendAsync(default));
        _reporter.Changed("a", () => Report("a", AllocClientStatus.Complete));
        _servers.Unreachable = false;
        Assert.True(await _reporter.SendAsync(default));
        Assert.Equal(AllocClientStatus.Complete, _servers.Reported("a")!.ClientStatus);
        Assert.Equal(AllocClientStatus.Complete, _reporter.Acknowledged("a")!.ClientStatus);
    }

    [Fact]
    public async Task The_same_is_not_told_twice()
    {
        for (var i = 0; i < 2; i++)
        {
            _reporter.Changed("a", () => Report("a", AllocClientStatus.Running));
            await _reporter.SendAsync(default);
        }
        Assert.Equal(1, _servers.Reports);
    }

    private static Allocation Report(string id, string status) => new() { ID = id, ClientStatus = status };
}
