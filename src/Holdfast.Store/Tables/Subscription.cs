using System.Threading.Channels;

namespace Holdfast.Store.Tables;

/// <summary>
/// Every change after <see cref="Start"/>, in order and without a gap, until the subscriber is too slow for its queue; it is then told so
/// and starts anew. It never holds up the replica.
/// </summary>
public sealed class Subscription : IDisposable
{
    private readonly Channel<ChangeBatch> _queue;
    private readonly int _capacity;
    private readonly Action<Subscription> _ended;

    internal Subscription(Snapshot start, int capacity, Action<Subscription> ended)
    {
        (Start, _capacity, _ended) = (start, capacity, ended);
        _queue = Channel.CreateBounded<ChangeBatch>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });
    }

    /// <summary>The snapshot that the changes come after.</summary>
    public Snapshot Start { get; }

    /// <summary>One batch a commit; ends when the replica is closed.</summary>
    /// <exception cref="SubscriptionLostException">After the last batch that was queued: some are missing from here on.</exception>
    public IAsyncEnumerable<ChangeBatch> ReadAllAsync(CancellationToken ct) => _queue.Reader.ReadAllAsync(ct);

    /// <summary>The next batch if one is queued already.</summary>
    public bool TryRead(out ChangeBatch? batch) => _queue.Reader.TryRead(out batch);

    public void Dispose()
    {
        _ended(this);
        Complete(null);
    }

    /// <summary>Whether the subscription still follows.</summary>
    internal bool Offer(ChangeBatch batch)
    {
        if (_queue.Writer.TryWrite(batch))
            return true;
        Complete(new SubscriptionLostException(
            $"The subscriber was more than {_capacity} commits behind at revision {batch.Revision}; subscribe again and start from its snapshot."));
        return false;
    }

    internal void Complete(Exception? why) => _queue.Writer.TryComplete(why);
}

/// <summary>The subscriber lost its place: read the current snapshot and subscribe again.</summary>
public sealed class SubscriptionLostException(string message) : Exception(message);
