namespace Holdfast.Control.Events;

/// <summary>Which events a subscriber wants.</summary>
/// <param name="Topics">Topic (or "*") to keys (or "*"); none means everything.</param>
/// <param name="Namespace">Only of this namespace; "*" for all. Events of things without a namespace always pass.</param>
public sealed record EventFilter(IReadOnlyDictionary<string, IReadOnlyList<string>> Topics, string Namespace)
{
    private const string Any = EventTopic.All;

    internal ValueList<Event> Apply(IReadOnlyList<ScopedEvent> events) => events.Where(Wants).Select(scoped => scoped.Event).ToValueList();

    private bool Wants(ScopedEvent scoped) =>
        (Namespace == Any || scoped.Namespace.Length == 0 || scoped.Namespace == Namespace)
        && (Topics.Count == 0 || WantsKey(Any, scoped.Event) || WantsKey(scoped.Event.Topic, scoped.Event));

    private bool WantsKey(string topic, Event @event) =>
        Topics.TryGetValue(topic, out var keys) && keys.Any(key => key == Any || key == @event.Key || @event.FilterKeys.OrEmpty().Contains(key));
}
