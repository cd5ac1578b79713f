using System.Runtime.CompilerServices;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Events;

/// <summary>
/// What happened, as events of the API's stream; made from the changes that the replica sees. The latest commits are kept, so that a reader
/// who was away can go on where it was.
/// </summary>
public sealed class EventFeed
{
    private readonly Replica _replica;
    private readonly EventBuffer _buffer = new();
    private Subscription _changes;

    /// <summary>Follows from here on, not only once <see cref="RunAsync"/> gets its turn.</summary>
    internal EventFeed(Replica replica) => (_replica, _changes) = (replica, replica.Subscribe());

    /// <summary>
    /// Events of the wanted topics in order, first those still in the buffer from <paramref name="fromIndex"/> on (0: only new ones), then what
    /// comes, until cancelled.
    /// </summary>
    /// <exception cref="FaultException">The reader was too slow and events would be missing; it has to subscribe again.</exception>
    public IAsyncEnumerable<EventBatch> SubscribeAsync(EventFilter filter, long fromIndex, CancellationToken ct)
    {
        // Here, not when reading begins: nothing that happens after subscribing is missed.
        var place = _buffer.PlaceBefore(fromIndex);
        return ReadAsync(filter, place, fromIndex, ct);
    }

    /// <summary>Follows the replica until cancelled.</summary>
    internal async Task RunAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await foreach (var batch in _changes.ReadAllAsync(ct)) _buffer.Append(batch);
                return;
            }
            catch (SubscriptionLostException)
            {
                // In this order: whoever comes in between is cut off, rather than missing what happens in between.
                _changes = _replica.Subscribe();
                _buffer.Clear();
            }
            catch (OperationCanceledException)
            {
                _changes.Dispose();
            }
        }
    }

    private async IAsyncEnumerable<EventBatch> ReadAsync(EventFilter filter, EventNode place, long fromIndex, [EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            place = await place.Next.WaitAsync(ct);
            if (_buffer.HasDropped(place))
                throw new FaultException(Fault.Unavailable("events were made faster than they were read", "subscribe again, and list what is missing"));
            if (place.Revision < fromIndex) continue;
            if (filter.Apply(place.Events) is { Count: > 0 } events) yield return new() { Index = place.Revision, Events = events };
        }
    }
}
