namespace Holdfast.EndToEnd.Tests;

/// <summary>One agent for all tests of a class that leave it usable.</summary>
public sealed class SharedAgent : IAsyncLifetime
{
    private RunningAgent? _agent;

    internal RunningAgent Agent => _agent ?? throw new InvalidOperationException("not started");

    public async ValueTask InitializeAsync() => _agent = await RunningAgent.Start();

    public async ValueTask DisposeAsync()
    {
        if (_agent is not null) await _agent.DisposeAsync();
    }
}
