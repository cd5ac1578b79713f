namespace Holdfast.Control.Events;

/// <summary>Which events a subscriber wants.</summary>
/// <param name="Topics">Topic (or "*") to keys (or "*"); none means everything.</param>
/// <param name="Namespace">Only of this namespace; "*" for all. Events of things without a namespace always pass.</param>
public sealed record EventFilter(IReadOnlyDictionary<string, IReadOnlyList<string>> Topics, string Namespace);
