using System.Text.Json;

namespace Holdfast.Agent.TestHost;

/// <summary>Servers that want the same for ever and write down what they are told.</summary>
internal sealed class FileServers(IReadOnlyList<Allocation> desired, string reports) : IServerLink
{
    public Task<HeartbeatAnswer> RegisterAsync(Node node, CancellationToken cancellation) => Task.FromResult(new HeartbeatAnswer(TimeSpan.FromSeconds(10), 1));

    public Task<HeartbeatAnswer> HeartbeatAsync(string nodeId, CancellationToken cancellation) => Task.FromResult(new HeartbeatAnswer(TimeSpan.FromSeconds(10), 1));

    public async Task<DesiredAllocations> WatchAllocationsAsync(string nodeId, long afterIndex, TimeSpan wait, CancellationToken cancellation)
    {
        if (afterIndex >= 1) await Task.Delay(wait, cancellation);
        return new(1, desired);
    }

    public Task ReportAsync(string nodeId, IReadOnlyList<Allocation> updates, CancellationToken cancellation) =>
        File.AppendAllLinesAsync(reports, updates.Select(update => JsonSerializer.Serialize(update, ModelJson.Compact.TypeInfo<Allocation>())), cancellation);
}
