namespace Holdfast.Store.Tables;

internal sealed class Subscriptions
{
    private readonly Lock _gate = new();
    private readonly List<Subscription> _all = [];

    public Subscription Add(int capacity, Func<Snapshot> current)
    {
        lock (_gate)
        {
            var subscription = new Subscription(current(), capacity, Remove);
            _all.Add(subscription);
            return subscription;
        }
    }

    /// <summary>Swaps the snapshot and hands out what led to it as one step, so that a new subscriber gets exactly what its snapshot lacks.</summary>
    public void Publish(Action swap, List<ChangeBatch> batches)
    {
        lock (_gate)
        {
            swap();
            foreach (var batch in batches)
                _all.RemoveAll(s => !s.Offer(batch));
        }
    }

    public void Close(Exception? why)
    {
        lock (_gate)
        {
            _all.ForEach(s => s.Complete(why));
            _all.Clear();
        }
    }

    private void Remove(Subscription subscription)
    {
        lock (_gate)
            _all.Remove(subscription);
    }
}
