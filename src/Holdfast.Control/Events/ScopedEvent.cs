namespace Holdfast.Control.Events;

/// <summary>An event and the namespace that it belongs to; empty for those of the whole cluster.</summary>
internal sealed record ScopedEvent(string Namespace, Event Event);
