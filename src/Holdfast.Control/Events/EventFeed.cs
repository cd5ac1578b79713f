namespace Holdfast.Control.Events;

/// <summary>What happened, as events of the API's stream; made from the changes that the replica sees.</summary>
public sealed class EventFeed
{
    /// <summary>
    /// Events of the wanted topics in order, first those still in the buffer from <paramref name="fromIndex"/> on (0: only new ones), then what
    /// comes, until cancelled.
    /// </summary>
    /// <exception cref="FaultException">The reader was too slow and events would be missing; it has to subscribe again.</exception>
    public IAsyncEnumerable<EventBatch> SubscribeAsync(EventFilter filter, long fromIndex, CancellationToken ct) => throw new NotSupportedException();
}
