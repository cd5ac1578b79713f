using System.Diagnostics.CodeAnalysis;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Events;

/// <summary>One commit in the chain. Its events are made when the first reader wants them.</summary>
internal sealed class EventNode(long number, ChangeBatch batch)
{
    private readonly TaskCompletionSource<EventNode> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<IReadOnlyList<ScopedEvent>> _events = new(() => [.. batch.Changes.SelectMany(EventRules.Of)]);

    public long Number => number;

    public long Revision => batch.Revision;

    public int Changes => batch.Changes.Count;

    public IReadOnlyList<ScopedEvent> Events => _events.Value;

    public Task<EventNode> Next => _next.Task;

    public bool TryNext([NotNullWhen(true)] out EventNode? next)
    {
        next = _next.Task.IsCompletedSuccessfully ? _next.Task.Result : null;
        return next is not null;
    }

    public void Link(EventNode next) => _next.SetResult(next);

    /// <summary>An empty one just before, which is not in the buffer any more.</summary>
    public EventNode Behind() => new(number - 1, new(batch.Revision, []));
}
