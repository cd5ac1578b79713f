using System.Threading.Channels;

namespace Holdfast.Agent;

/// <summary>Wakes one waiting loop; several calls before it looks count as one.</summary>
internal sealed class Wake
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Set() => _channel.Writer.TryWrite(true);

    internal Task WaitAsync(CancellationToken cancellation) => _channel.Reader.ReadAsync(cancellation).AsTask();
}
